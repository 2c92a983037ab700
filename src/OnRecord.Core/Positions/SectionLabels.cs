using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Finds who a paragraph is about that begins with a name and a colon, and leaves the subject of its sentences out: "Norland: Wants the port reopened. Opposes the toll."</summary>
internal sealed class SectionLabels(ParsedText text, Cast cast)
{
    // A party in brackets between the name and the colon.
    private const int LongestBracket = 6;

    /// <summary>The head of the name, or -1.</summary>
    /// <param name="predicate">A predicate without a subject.</param>
    public int Of(int predicate)
    {
        Token token = text.Tokens[predicate];
        while (token is { Relation: Relation.Conj, Head: >= 0 and int joined })
        {
            predicate = joined;
            token = text.Tokens[joined];
        }

        // A finite verb that begins its sentence, or stands right behind the colon.
        if (!token.Is(Morphology.Third) && !token.Is(Morphology.Past))
            return -1;
        int sentence = token.Sentence;
        if (predicate != text.Sentences[sentence].FirstToken && text.WordOf(predicate - 1) is not ":")
            return -1;
        while (sentence > 0 && text.Sentences[sentence - 1].Block == text.Sentences[sentence].Block)
            sentence--;
        int first = text.Sentences[sentence].FirstToken;
        if (text.Tokens[first].Upos == Upos.Det)
            first++;
        if (first >= predicate || cast.MentionHolding(text.Tokens[first].Span) is not { Form: MentionForm.Name } label)
            return -1;
        int colon = text.TokenAt(label.End - 1) + 1;
        if (colon < predicate && text.WordOf(colon) is "(")
        {
            for (int end = colon + LongestBracket; colon < predicate && colon < end && text.WordOf(colon) is not ")";)
                colon++;
            colon++;
        }

        return colon < predicate && text.WordOf(colon) is ":" ? label.HeadToken : -1;
    }
}
