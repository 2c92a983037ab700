using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Statements;

/// <summary>Whom a pronoun beside an answer means: who was asked, and never who asked. "Name asked Other, “…?” His response: “…”"</summary>
/// <param name="text">The parsed report.</param>
/// <param name="cast">Its actors.</param>
/// <param name="lexicon">The words of the stage.</param>
internal sealed class AnsweredQuestions(ParsedText text, Cast cast, StatementLexicon lexicon)
{
    private const int MostSentences = 2;

    private Draft? _before;

    /// <summary>Corrects the speaker of a draft; drafts are shown in their order.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="speaker">Who its pronoun was taken for.</param>
    /// <param name="mentionAt">The mention whose head is a word.</param>
    public Speaker Settle(Draft draft, Speaker speaker, Func<int, Mention?> mentionAt)
    {
        Draft? question = _before;
        _before = draft;
        if (question?.Cue is not { } asking || question.Speaker.Actor is not { } asker || draft.Cue is not { } cue || draft.Source is not { } source
            || speaker.Actor is not null && speaker.Actor != asker
            || WordWith(asking, WordUse.Question) is not (int verb and >= 0) || WordWith(cue, WordUse.Answer) < 0
            || source.End - source.First != 1 || text.Tokens[source.First].Upos != Upos.Pron
            || text.Tokens[source.First].Sentence - text.Tokens[verb].Sentence is < 0 or > MostSentences)
        {
            return speaker;
        }

        Morphology gender = text.Tokens[source.First].Morphology & (Morphology.Masculine | Morphology.Feminine);
        if (Asked(verb) is int asked and >= 0 && mentionAt(asked)?.Actor is { } actor && actor != asker && cast[actor].Kind == ActorKind.Person
            && gender != Morphology.None && (cast[actor].Gender & (Morphology.Masculine | Morphology.Feminine) & ~gender) == 0)
        {
            return new Speaker(actor, null, SpeakerState.Named, 0.9, "pronoun beside the cue, who was asked");
        }

        return new Speaker(null, null, SpeakerState.NotFound, 0, "who asked does not answer");
    }

    private int Asked(int verb) => text.ChildOf(verb, Relation.Iobj) is int heard and >= 0 ? heard : text.ChildOf(verb, Relation.Obj);

    private int WordWith(RoleRun run, WordUse use)
    {
        for (int i = run.First; i < run.End; i++)
        {
            if (lexicon.Is(text.WordOf(i), use))
                return i;
        }

        return -1;
    }
}
