using System.Globalization;
using System.Text;
using OnRecord.Comparison;
using OnRecord.Ledger.Adding;
using OnRecord.Names;

namespace OnRecord.Ledger.Stories;

/// <summary>Which actors of different stories are one by their names alone: those of one kind with the same full name. <see cref="PeopleStore"/> joins more.</summary>
/// <remarks>A person of whom a story has only a surname, and an actor of unknown kind or without a name, stay that story's own.</remarks>
internal static class ActorKey
{
    /// <summary>The id that a story's actor has in the ledger.</summary>
    /// <param name="actor">The story's actor.</param>
    /// <param name="story">The story's id.</param>
    /// <param name="isOwn">Whether it is known not to be the one of that name in other stories.</param>
    public static string Of(JoinedActor actor, string story, bool isOwn = false)
    {
        string name = Plain(actor.Name);
        bool isNamed = !isOwn && actor.Name.Any(char.IsUpper) && actor.Kind switch
        {
            ActorKind.Person => name.Contains(' ', StringComparison.Ordinal),
            ActorKind.Organization or ActorKind.Place => true,
            _ => false,
        };
        string kind = actor.Kind?.ToString() ?? "";
        return "a" + (isNamed ? ReportKey.Hash(kind, name) : ReportKey.Hash(kind, name, story, actor.Id));
    }

    /// <summary>Whether a person's name has more than a surname.</summary>
    public static bool IsFull(string name) => Plain(name).Contains(' ', StringComparison.Ordinal);

    /// <summary>A name without case, marks over letters, and more than one space.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsWhiteSpace(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
