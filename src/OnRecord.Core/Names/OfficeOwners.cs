using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Names;

/// <summary>Tells that a name that nothing else is known of is a country's: it has a prime minister, a parliament, an army.</summary>
internal sealed class OfficeOwners
{
    private const int MostWords = 2;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _offices;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _owning;

    public OfficeOwners(LanguagePack pack)
    {
        PackTable offices = pack.Table("names/country-offices");
        _offices = offices.ColumnSet("office", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _owning = pack.Table("names/joints").ColumnBy("use", "word")["joint"].GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Sets the kind of such names, wherever the text has them.</summary>
    public void Read(ParsedText text, List<NameDraft> names)
    {
        HashSet<string>? owners = null;
        foreach (NameDraft name in names)
        {
            if (IsUnknown(name) && Owns(text, name))
                (owners ??= new HashSet<string>(StringComparer.Ordinal)).Add(text.WordOf(name.First).ToString());
        }

        if (owners is null)
            return;
        // The surname of somebody whom the text names in full, or who has a title, is no country.
        foreach (NameDraft name in names)
        {
            if (name.Length > 1 || name.Title >= 0)
                owners.Remove(text.WordOf(name.End - 1).ToString());
        }

        for (int i = 0; i < names.Count; i++)
        {
            NameDraft name = names[i];
            if (IsUnknown(name) && owners.Contains(text.WordOf(name.First).ToString()))
            {
                name.Kind = ActorKind.Place;
                names[i] = name;
            }
        }
    }

    private static bool IsUnknown(NameDraft name) => name is { Length: 1, Title: < 0, Sure: false, Kind: null or ActorKind.Person } && name.Facts == WordFacts.None;

    private bool Owns(ParsedText text, NameDraft name)
    {
        if (IsOwnerBehind(text, name))
            return true;
        int first = name.End + 1;
        if (first >= text.Tokens.Length || !text.Tokens[name.End].Is(Morphology.Possessive))
            return false;
        for (int last = first; last < Math.Min(first + MostWords, text.Tokens.Length); last++)
        {
            if (_offices.Contains(text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[last].End - text.Tokens[first].Start)))
                return true;
        }

        return false;
    }

    // "the foreign minister of Varn".
    private bool IsOwnerBehind(ParsedText text, NameDraft name)
    {
        int joint = name.First - 1;
        if (joint < MostWords || !_owning.Contains(text.WordOf(joint)))
            return false;
        for (int first = joint - 1; first >= joint - MostWords; first--)
        {
            if (_offices.Contains(text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[joint - 1].End - text.Tokens[first].Start)))
                return true;
        }

        return false;
    }
}
