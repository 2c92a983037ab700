using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Happenings;

/// <summary>Which place of a report lies in which, as the report writes it: "Sill, Norland".</summary>
internal sealed class PlaceParts
{
    private readonly HashSet<(string Part, string Whole)> _parts = [];

    public PlaceParts(ParsedText text, Cast cast)
    {
        for (int i = 0; i + 1 < cast.Mentions.Count; i++)
        {
            Mention part = cast.Mentions[i], whole = cast.Mentions[i + 1];
            if (part.Actor == whole.Actor || part.Form != MentionForm.Name || whole.Form != MentionForm.Name || whole.HeadToken < 0
                || !HappeningSetting.IsWhere(cast[part.Actor]) || cast[whole.Actor].Kind != ActorKind.Place)
            {
                continue;
            }

            // In "in Sill, Norland, and Tolm" nothing is in anything.
            int comma = text.TokenAt(part.End), behind = text.TokenAt(whole.End);
            if (text.WordOf(comma) is "," && text.Tokens[comma + 1].Start == whole.Start && !IsJoined(text, whole.HeadToken, behind))
                _parts.Add((part.Actor, whole.Actor));
        }
    }

    /// <summary>Whether two places, where both are known, may be one.</summary>
    public bool Agree(string? one, string? other) => one is null || other is null || one == other || IsIn(one, other) || IsIn(other, one);

    /// <summary>The one that lies in the other, or the one that is known.</summary>
    public string? Narrower(string? one, string? other) => one is null || (other is not null && IsIn(other, one)) ? other : one;

    private bool IsIn(string part, string whole) => _parts.Contains((part, whole));

    private static bool IsJoined(ParsedText text, int head, int behind)
    {
        if (text.Tokens[head].Relation == Relation.Conj || text.ChildOf(head, Relation.Conj) >= 0)
            return true;
        for (int i = behind; i < text.Tokens.Length && i <= behind + 1; i++)
        {
            if (text.Tokens[i].Upos == Upos.Cconj)
                return true;
        }

        return false;
    }
}
