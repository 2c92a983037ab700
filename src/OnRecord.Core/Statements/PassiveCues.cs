using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Puts right who speaks where the cue is passive: who "was told" something listened, and "it" in "it was announced" is nobody.</summary>
internal sealed class PassiveCues
{
    private readonly ParsedText _text;
    private readonly StatementLexicon _lexicon;

    public PassiveCues(ParsedText text, StatementLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
    }

    /// <summary>Corrects a draft's source.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public void Correct(Draft draft, int cue)
    {
        if (cue < 0 || draft.Source is not { } source)
            return;
        if (SourceReading.HeadOf(_text, source) is int head and >= 0 && _text.Tokens[head].Relation == Relation.Expl)
            draft.Source = null;
        int subject = ListenerOf(_text, _lexicon, cue);
        if (subject < 0 && IsDeclared(cue))
            subject = _text.ChildOf(cue, Relation.NsubjPass);
        if (subject < 0 || !source.Contains(subject))
            return;
        int agent = _text.ChildOf(cue, Relation.OblAgent);
        draft.Source = agent < 0 ? null : WithoutMark(agent);
    }

    // "Who had been declared the winner": of whom it is said does not say it. Who is quoted as saying so does.
    private bool IsDeclared(int cue) => _lexicon.Is(_text.WordOf(cue), WordUse.Speech) && _text.ChildOf(cue, Relation.AuxPass) >= 0
        && _text.ChildOf(cue, Relation.Advcl) < 0 && (_text.ChildOf(cue, Relation.Xcomp) >= 0 || _text.ChildOf(cue, Relation.Obj) >= 0);

    /// <summary>The subject of a passive verb whose object is who is told ("was told"), or -1.</summary>
    public static int ListenerOf(ParsedText text, StatementLexicon lexicon, int cue) =>
        lexicon.Is(text.WordOf(cue), WordUse.Hearer) && text.ChildOf(cue, Relation.AuxPass) >= 0 ? text.ChildOf(cue, Relation.NsubjPass) : -1;

    private RoleRun WithoutMark(int agent)
    {
        (int first, int last) = _text.SubtreeOf(agent);
        if (_text.ChildOf(agent, Relation.Case) == first)
            first++;
        return new RoleRun(Role.Source, first, last + 1);
    }
}
