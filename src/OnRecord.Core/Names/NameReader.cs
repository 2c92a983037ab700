using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Names;

/// <summary>The third stage: names, titles, nominals and pronouns, joined to actors.</summary>
/// <remarks>
/// Names first: capitalised runs and known phrases are cut into titles, demonyms and names, and names of one actor are joined over the
/// whole report. Then, word by word, nominals and pronouns are joined to who was mentioned before. Whatever two actors could be meant
/// by has no mention. Linear in the length of the text.
/// </remarks>
public static class NameReader
{
    /// <summary>Finds the actors of a report.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>The actors and their mentions, all inside sentences.</returns>
    /// <exception cref="PackException">The pack lacks a table of names, or one is malformed.</exception>
    public static Cast Read(ParsedText text, LanguagePack pack)
    {
        (NameLexicon lexicon, RoleLexicon roles, OfficeOwners owners) = LexiconsOf(pack);
        var cast = new CastDraft(text);
        List<NameDraft> names = NameMerger.Merge(text, lexicon, NameFinder.Find(text, lexicon));
        TitleCaseNames.Mend(text, names);
        new PossessiveNames(text, lexicon).Read(names);
        new AppositionNames(text, roles).Read(names);
        owners.Read(text, names);
        new MetonymReader(text, lexicon, roles).Read(names);
        ActorDraft[] actors = NameJoiner.Join(cast, lexicon, names);
        UnlikelyNames.Drop(cast, names, ref actors);
        var phrases = new NounPhraseReader(text, lexicon, roles, names, actors);
        new RoleReader(cast, lexicon, roles, phrases).Read(names, actors);
        new ReferenceReader(cast, roles, phrases).Read(names, actors);
        return cast.Finish();
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack) => LexiconsOf(pack);

    private static (NameLexicon Names, RoleLexicon Roles, OfficeOwners Owners) LexiconsOf(LanguagePack pack) =>
        (pack.View(static p => new NameLexicon(p)), pack.View(static p => new RoleLexicon(p)), pack.View(static p => new OfficeOwners(p)));
}
