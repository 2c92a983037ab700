using OnRecord.Language;
using OnRecord.Times;

namespace OnRecord.Statements;

/// <summary>Reads off a cue when something was said, to whom, and whether it was said at all.</summary>
internal sealed class StatementDetails
{
    // Words of what denies a sentence from its beginning.
    private const int LongestDenial = 8;

    private readonly ParsedText _text;
    private readonly StatementLexicon _lexicon;
    private readonly SpeakerResolver _speakers;
    private readonly IReadOnlyList<TimeExpression> _times;

    public StatementDetails(ParsedText text, IReadOnlyList<TimeExpression> times, StatementLexicon lexicon, SpeakerResolver speakers)
    {
        _text = text;
        _times = times;
        _lexicon = lexicon;
        _speakers = speakers;
    }

    /// <summary>The cue's head word: the verb of it, where it has one.</summary>
    public int CueTokenOf(RoleRun? cue)
    {
        if (cue is not { } run)
            return -1;
        int first = -1;
        for (int i = run.First; i < run.End; i++)
        {
            if (run.Contains(_text.Tokens[i].Head) || _text.Tokens[i].Upos == Upos.Punct)
                continue;
            if (_text.Tokens[i].Upos == Upos.Verb)
                return i;
            if (first < 0)
                first = i;
        }

        return first >= 0 ? first : run.First;
    }

    /// <summary>The value of the one time expression that hangs on the cue and is no part of what was said, or <see langword="null"/>.</summary>
    public string? WhenOf(Draft draft, int cue)
    {
        if (cue < 0)
            return null;
        Sentence sentence = _text.Sentences[_text.Tokens[cue].Sentence];
        string? found = null;
        for (int i = FirstTimeFrom(sentence.Span.Start); i < _times.Count && _times[i].Start < sentence.Span.End; i++)
        {
            TimeExpression time = _times[i];
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Value is not { Length: >= 4 } value || !char.IsAsciiDigit(value[0]))
                continue;
            if (!HangsOn(time.Span, draft, cue))
                continue;
            if (found is not null && found != value)
                return null;
            found = value;
        }

        return found;
    }

    /// <summary>Whether the run is a time expression's: "early Friday" says nothing.</summary>
    public bool IsTime(RoleRun run) => IsInTime(run.First) && IsInTime(run.End - 1);

    /// <summary>A source without the time behind it: "NAME on Tuesday".</summary>
    public RoleRun WithoutTime(RoleRun source)
    {
        int end = source.End;
        while (end > source.First + 1 && IsInTime(end - 1))
            end--;
        if (end == source.End)
            return source;
        while (end > source.First + 1 && _text.Tokens[end - 1].Upos is Upos.Adp or Upos.Punct or Upos.Adv)
            end--;
        for (int i = source.First; i < end; i++)
        {
            // "a poll released on Tuesday", "NAME, who left in May": the time is the clause's.
            if (_text.Tokens[i].Upos == Upos.Verb)
                return source;
        }

        return source with { End = end };
    }

    /// <summary>Whether the word is one of a time expression.</summary>
    public bool IsInTime(int token)
    {
        Span word = _text.Tokens[token].Span;
        int at = FirstTimeFrom(word.Start + 1) - 1;
        return at >= 0 && _times[at].Span.Contains(word);
    }

    /// <summary>The actor who was told, or <see langword="null"/>.</summary>
    public string? AddresseeOf(Draft draft, int cue, string? speaker)
    {
        if (cue < 0 || !_lexicon.Is(_text.WordOf(cue), WordUse.Hearer))
            return null;
        int listener = PassiveCues.ListenerOf(_text, _lexicon, cue);
        if (listener >= 0)
            return _speakers.MentionAt(listener)?.Actor;
        foreach (int child in _text.ChildrenOf(cue))
        {
            if (_text.Tokens[child].Relation is not (Relation.Obj or Relation.Iobj) || IsContent(draft, child))
                continue;
            if (_speakers.MentionAt(child) is { } mention && mention.Actor != speaker)
                return mention.Actor;
        }

        return null;
    }

    /// <summary>Whether the report says that it was not said.</summary>
    public bool IsNegated(Draft draft, int cue)
    {
        if (cue < 0 || draft.Cue is not { } run)
            return false;
        for (int i = run.First; i < run.End; i++)
        {
            if (_lexicon.Is(_text.WordOf(i), WordUse.Refusal) || (IsDenial(i) && !IsOfAdjective(i, run)))
                return true;
        }

        foreach (int child in _text.ChildrenOf(cue))
        {
            if (IsDenial(child) && !IsContent(draft, child) && !IsOfAdjective(child, run))
                return true;
        }

        return IsDeniedBefore(cue) || IsLeftUndone(cue, run);
    }

    // "Nowhere did NAME say that", "At no point has NAME said it": the auxiliary stands before the subject, and what denies it at the sentence's beginning.
    private bool IsDeniedBefore(int cue)
    {
        int subject = new PredicateReading(_text).OwnSubjectOf(cue), auxiliary = _text.ChildOf(cue, Relation.Aux);
        if (auxiliary < 0 || subject < auxiliary || subject > cue)
            return false;
        for (int i = auxiliary - 1; i >= Math.Max(auxiliary - LongestDenial, _text.Sentences[_text.Tokens[cue].Sentence].FirstToken) && _text.Tokens[i].Upos != Upos.Punct; i--)
        {
            if (IsDenial(i))
                return true;
        }

        return false;
    }

    private bool IsDenial(int word) =>
        _lexicon.Is(_text.WordOf(word), WordUse.Negation) && !(word + 1 < _text.Tokens.Length && _lexicon.Is(_text.WordOf(word + 1), WordUse.Emphasis));

    // "rather than go ahead and say it", "left instead of saying it".
    private bool IsLeftUndone(int cue, RoleRun run)
    {
        for (int i = run.First; i < run.End; i++)
        {
            if (IsInPlaceOf(i))
                return true;
        }

        return IsInPlaceOf(cue) || (_text.Tokens[cue] is { Relation: Relation.Conj, Head: >= 0 and int joined } && IsInPlaceOf(joined));
    }

    private bool IsInPlaceOf(int verb) =>
        verb >= 2 && _lexicon.Is(_text.WordOf(verb - 2), WordUse.Instead) && _text.Tokens[verb - 1].Upos is Upos.Adp or Upos.Sconj;

    // "has not been shy about mocking": who is not shy of it does it.
    private bool IsOfAdjective(int negation, RoleRun cue)
    {
        int adjective = _text.Tokens[negation].Head;
        if (adjective < negation || _text.Tokens[adjective].Upos != Upos.Adj)
            return false;
        for (int i = adjective + 1; i < cue.End; i++)
        {
            if (_text.Tokens[i].Upos == Upos.Verb && _text.Tokens[i].Head == adjective)
                return true;
        }

        return false;
    }

    private int FirstTimeFrom(int offset)
    {
        int low = 0, high = _times.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_times[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // The time's own head leads to the cue without another verb between.
    private bool HangsOn(Span time, Draft draft, int cue)
    {
        int first = _text.TokenAt(time.Start);
        int end = first;
        while (end < _text.Tokens.Length && _text.Tokens[end].Start < time.End)
            end++;
        if (first == end || IsContent(draft, first) || (draft.Source?.Contains(first) ?? false))
            return false;
        // "Said on Tuesday ships were …": what stands between the verb and the clause is the verb's, whatever the clause's subject was taken for.
        if (first - 1 == cue || (first - 2 == cue && _text.Tokens[first - 1].Upos == Upos.Adp))
            return true;
        // "According to NAME on Tuesday": the phrase has no verb that the day could hang on.
        if (_text.Tokens[cue].Relation == Relation.Case && draft.Source is { } source && (first == source.End || (first - 1 == source.End && _text.Tokens[first - 1].Upos == Upos.Adp)))
            return true;
        int head = SourceReading.HeadOf(_text, new RoleRun(Role.None, first, end));
        for (int steps = 0; head >= 0 && steps < 4; steps++)
        {
            if (head == cue)
                return true;
            if (steps > 0 && _text.Tokens[head].Upos == Upos.Verb)
                return false;
            head = _text.Tokens[head].Head;
        }

        return false;
    }

    private static bool IsContent(Draft draft, int token)
    {
        foreach (RoleRun run in draft.Contents)
        {
            if (run.Contains(token))
                return true;
        }

        return false;
    }
}
