using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds the verb of speech right behind a quotation that the network left without one: "…," said NAME; "…," NAME, a doctor, said of it.</summary>
internal sealed class SpeechBeside
{
    /// <summary>Words from the quotation to its verb: a name with an apposition.</summary>
    private const int Longest = 24;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public SpeechBeside(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Gives a draft that is a quotation without a source the cue and the source that stand behind it.</summary>
    public void Complete(Draft draft)
    {
        if (draft.Source is not null || _cover.FormOf(draft) != StatementForm.Direct || (draft.Cue is { } known && known.First != draft.Contents[0].End))
            return;
        if (Beside(draft.Contents[0].End) is not { } beside || (draft.Cue is { } cue && !cue.Touches(beside.Cue)))
            return;
        draft.Cue = beside.Cue;
        draft.Source = beside.Source;
    }

    /// <summary>Parts a quotation from the one before it where its own speaker and verb stand behind it: "…," said NAME. "…," OTHER had said the day before.</summary>
    public void Part(List<Draft> drafts)
    {
        var open = new Stack<Draft>(drafts);
        while (open.TryPop(out Draft? draft))
        {
            if (OwnOf(draft) is not { } own || !drafts.Contains(draft))
                continue;
            drafts.RemoveAll(other => other != draft && other.Cue is { } its && its.Touches(own.Cue!.Value));
            draft.Contents.RemoveRange(draft.Contents.Count - own.Contents.Count, own.Contents.Count);
            drafts.Add(own);
            open.Push(own);
        }
    }

    // The last contents of a draft that another says.
    private Draft? OwnOf(Draft draft)
    {
        for (int i = 1; i < draft.Contents.Count && draft.Cue is { } cue && draft.Source is not null; i++)
        {
            if (cue.First >= draft.Contents[i].First || _cover[draft.Contents[i].First] < 0 || Beside(draft.Contents[i].End) is not { } beside || IsSameSource(draft, beside.Source))
                continue;
            var own = new Draft { Cue = beside.Cue, Source = beside.Source, ContentProbability = draft.ContentProbability };
            own.Contents.AddRange(draft.Contents[i..]);
            return own;
        }

        return null;
    }

    private (RoleRun Cue, RoleRun Source)? Beside(int end)
    {
        if (end >= _text.Tokens.Length || !IsLeftOpen(end) || (VerbFrom(end) ?? AnyVerbFrom(end)) is not int verb)
            return null;
        int subject = _text.ChildOf(verb, Relation.Nsubj);
        if (subject < 0 && NamedUpTo(end, verb) is { } named)
            return (new RoleRun(Role.Cue, named.End, verb + 1), named with { End = WithoutComma(named) });
        if (verb == end && (subject < end || _text.Tokens[verb].Is(Morphology.PastParticiple)) && NamedBehind(verb) is { } inverted)
            return (new RoleRun(Role.Cue, verb, verb + 1), inverted);
        if (subject < end || !SourceReading.IsNounlike(_text.Tokens[subject].Upos) || _lexicon.Is(_text.WordOf(subject), WordUse.Relative))
            return null;
        (int first, int last) = _text.SubtreeOf(subject);
        if (first < end || (first <= verb && verb <= last))
            return null;
        while (last > subject && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        int auxiliary = _text.ChildOf(verb, Relation.Aux);
        return (new RoleRun(Role.Cue, auxiliary > last && auxiliary < verb ? auxiliary : verb, verb + 1), new RoleRun(Role.Source, first, last + 1));
    }

    // What stands between the quotation and its verb is one phrase with a name, which the parser took for a part of the quotation.
    private RoleRun? NamedUpTo(int first, int verb)
    {
        int end = verb;
        while (end > first && _text.Tokens[end - 1].Upos == Upos.Aux)
            end--;
        bool isNamed = false;
        for (int i = first; i < end; i++)
        {
            if (_text.Tokens[i].Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn) && _text.WordOf(i) is not ",")
                return null;
            isNamed |= _text.Tokens[i].Upos == Upos.Propn;
        }

        return isNamed ? new RoleRun(Role.Source, first, end) : null;
    }

    // "Sneered | navy spokeswoman NAME | on Monday", whatever the parser made of it.
    private RoleRun? NamedBehind(int verb)
    {
        int last = -1;
        for (int i = verb + 1; i < Math.Min(_text.Tokens.Length, verb + Longest) && _cover[i] < 0 && BlockOf(i) == BlockOf(verb); i++)
        {
            if (_text.Tokens[i].Upos == Upos.Propn)
                last = i;
            else if (_text.Tokens[i].Upos is not (Upos.Det or Upos.Adj or Upos.Noun) && _text.WordOf(i) is not "," && (_text.Tokens[i].Upos != Upos.Adp || last >= 0))
                break;
        }

        return last > verb ? new RoleRun(Role.Source, verb + 1, last + 1) : null;
    }

    private int WithoutComma(RoleRun source)
    {
        int end = source.End;
        while (end > source.First + 1 && _text.Tokens[end - 1].Upos == Upos.Punct)
            end--;
        return end;
    }

    // One who is named again goes on speaking, and "he" may be anybody.
    private bool IsSameSource(Draft draft, RoleRun source)
    {
        for (int i = source.First; i < source.End; i++)
        {
            for (int j = draft.Source!.Value.First; j < draft.Source.Value.End; j++)
            {
                if (_text.Tokens[i].Upos is Upos.Propn && _text.WordOf(i).Equals(_text.WordOf(j), StringComparison.Ordinal))
                    return true;
            }
        }

        return SourceReading.HeadOf(_text, source) is int head && (head < 0 || _text.Tokens[head].Upos == Upos.Pron);
    }

    // A comma before the closing mark says that the sentence goes on; a question mark or an exclamation mark says so where a small letter or a name follows.
    private bool IsLeftOpen(int end)
    {
        int inner = end - 1;
        while (inner > 0 && _cover[inner] >= 0 && _text.WordOf(inner) is not ("," or "?" or "!" or "—" or "–") && !_cover.IsWord(inner))
            inner--;
        return _text.WordOf(inner) is "," or "?" or "!" or "—" or "–" && BlockOf(end) == BlockOf(inner) && _cover[end] < 0;
    }

    private int? VerbFrom(int first)
    {
        for (int i = first; i < Math.Min(_text.Tokens.Length, first + Longest); i++)
        {
            if (_cover[i] >= 0 || BlockOf(i) != BlockOf(first) || _text.WordOf(i) is "." or ":" or ";")
                return null;
            if (_text.Tokens[i].Upos == Upos.Verb && (_text.Tokens[i].Is(Morphology.Finite) || (_text.Tokens[i].Is(Morphology.PastParticiple) && _text.ChildOf(i, Relation.Aux) >= 0)) && _lexicon.Is(_text.WordOf(i), WordUse.Speech) && _text.Tokens[i].Relation is not (Relation.AclRelcl or Relation.Advcl))
                return i;
        }

        return null;
    }

    // "…,” sneered the warden, NAME", "…,” NAME thundered": behind a sentence that a comma leaves open any verb tells who said it.
    private int? AnyVerbFrom(int first)
    {
        if (_text.WordOf(Math.Max(0, first - 1)) is not ("”" or "\"" or "’" or "'") || _text.WordOf(Math.Max(0, first - 2)) is not ",")
            return null;
        int verb = first;
        while (verb < Math.Min(_text.Tokens.Length, first + Longest) && _cover[verb] < 0 && BlockOf(verb) == BlockOf(first)
            && (_text.Tokens[verb].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron or Upos.Aux || _text.WordOf(verb) is ","))
            verb++;
        bool isPast = verb < _text.Tokens.Length && (_text.Tokens[verb].Is(Morphology.Finite) || (_text.Tokens[verb].Is(Morphology.PastParticiple) && (verb == first || IsLastVerb(verb))));
        return isPast && _text.Tokens[verb].Upos == Upos.Verb && _cover[verb] < 0
            && _text.Tokens[verb].Relation is not (Relation.AclRelcl or Relation.Advcl) ? verb : null;
    }

    // A form that is the past tense, too ("set forth"), with no other verb behind it.
    private bool IsLastVerb(int verb)
    {
        int end = _text.Sentences[_text.Tokens[verb].Sentence].EndToken;
        for (int i = verb + 1; i < end; i++)
        {
            if (_text.Tokens[i].Upos is Upos.Verb or Upos.Aux)
                return false;
        }

        return true;
    }

    private int BlockOf(int token) => _text.Sentences[_text.Tokens[token].Sentence].Block;
}
