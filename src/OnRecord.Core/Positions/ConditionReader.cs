using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Finds the words that put a stance under a condition: "only if …", "unless …", "not … without …", "in exchange for …".</summary>
internal sealed class ConditionReader
{
    private readonly ParsedText _text;
    private readonly StanceLexicon _lexicon;
    private readonly PredicateReading _predicates;

    public ConditionReader(ParsedText text, StanceLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
    }

    /// <summary>The words of the condition under a predicate, or <see langword="null"/>.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="denied">Whether a word beside it denies it: "no deal without".</param>
    public Span? Under(int predicate, bool denied = false)
    {
        bool negated = denied || _predicates.IsNegated(predicate, _lexicon.Emphases);
        foreach (int child in _text.ChildrenOf(predicate))
        {
            Token token = _text.Tokens[child];
            if (token.Relation == Relation.Advcl && HasLead(child, "condition") && !IsEven(child) && IsTold(child))
                return WithOnly(WordsOf(child, predicate), predicate);
            if (token.Relation is Relation.Obl or Relation.Advcl or Relation.Nmod && negated && HasLead(child, "bar"))
                return SpanOf(_text.SubtreeOf(child));
        }

        return BehindSaying(predicate) ?? Phrase(predicate);
    }

    /// <summary>Whether a condition stands behind the verb of saying that is inserted after the predicate.</summary>
    public bool IsApart(Span condition, int predicate) =>
        SayingBehind(predicate) is >= 0 and int saying && condition.Start > _text.Tokens[saying].End && _text.TokenAt(condition.Start) is > 0 and int first && _text.WordOf(first - 1) is ",";

    private int SayingBehind(int predicate)
    {
        int saying = _text.ChildOf(predicate, Relation.Parataxis) is >= 0 and int inserted ? inserted : _text.Tokens[predicate] is { Relation: Relation.Ccomp, Head: >= 0 and int above } ? above : -1;
        return saying > predicate ? saying : -1;
    }

    // "would not go, she said, unless it changed": the parser hangs the condition on the verb of saying between them.
    private Span? BehindSaying(int predicate)
    {
        if (SayingBehind(predicate) is not (>= 0 and int saying))
            return null;
        foreach (int child in _text.ChildrenOf(saying))
        {
            if (child > saying && IsConditional(child) && !IsEven(child) && Begin(child) is var first && _text.Tokens[first].Upos != Upos.Punct
                && first > 0 && (_text.WordOf(first - 1) is "," || _text.WordOf(_text.SubtreeOf(child).First) is ","))
            {
                return SpanOf((first, _text.SubtreeOf(child).Last));
            }
        }

        return null;
    }

    // "unless it changed"; "provided Norland did", where the parser sees a verb.
    private bool IsConditional(int clause) => _text.Tokens[clause].Relation switch
    {
        Relation.Advcl or Relation.Ccomp => HasLead(clause, "condition") || _lexicon.Is("condition", _text.WordOf(clause).ToString()),
        _ => false,
    };

    /// <summary>Whether a condition says itself that it is one: "but only if", wherever it stands beside what was said.</summary>
    public bool IsMarked(Span condition) => _lexicon.Is("only", _text.Tokens[_text.TokenAt(condition.Start)].Lemma);

    /// <summary>Whether a word leads a condition in, or is led in by one that does.</summary>
    public bool HasLead(int token, string use)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Case or Relation.Mark && _lexicon.Is(use, _text.Tokens[child].Lemma))
                return true;
        }

        return _lexicon.Is(use, _text.Tokens[token].Lemma);
    }

    // "as long as …", wherever the parser hangs it: behind the predicate, as far as the words under it reach.
    private Span? Phrase(int predicate)
    {
        Sentence sentence = _text.Sentences[_text.Tokens[predicate].Sentence];
        for (int i = predicate + 1; i < sentence.EndToken; i++)
        {
            if (!_lexicon.BeginsPhrase(_text.WordOf(i)))
                continue;
            ReadOnlySpan<char> rest = _text.Text.AsSpan(_text.Tokens[i].Start, sentence.Span.End - _text.Tokens[i].Start);
            if (!_lexicon.IsPhraseAt(rest))
                continue;
            int last = i;
            while (last + 1 < sentence.EndToken && _text.Tokens[last + 1].Upos != Upos.Punct)
                last++;
            // "as soon as possible".
            return IsUnder(i, predicate) && !_lexicon.Is("vague", _text.Tokens[last].Lemma) ? SpanOf((i, last)) : null;
        }

        return null;
    }

    // Between the predicate and the phrase stands no verb with a subject of its own that the phrase could belong to.
    private bool IsUnder(int phrase, int predicate)
    {
        for (int i = predicate + 1; i < phrase; i++)
        {
            // "demanded a vote and threatened to go unless": of what is joined, where both have what completes them.
            if (_text.Tokens[i] is { Relation: Relation.Conj, Upos: Upos.Verb } joined && joined.Head <= predicate && IsComplete(i, phrase) && (joined.Head != predicate || IsComplete(predicate, i)))
                return false;
            if (_text.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass || (_text.WordOf(i) is "\"" or "\u201d" && i + 1 < phrase))
                return false;
        }

        return true;
    }

    private bool IsComplete(int verb, int end)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (child > verb && child < end && _text.Tokens[child].Relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Obl)
                return true;
        }

        return false;
    }

    // ", but only if": the clause's first word of its own.
    private int Begin(int clause)
    {
        int first = _text.SubtreeOf(clause).First;
        while (first < clause && _text.Tokens[first].Upos is Upos.Punct or Upos.Cconj)
            first++;
        return first;
    }

    // "if possible" tells no condition; nor does a clause whose lead stands inside it ("asked, for example, if").
    private bool IsTold(int clause)
    {
        (int whole, int last) = _text.SubtreeOf(clause);
        int first = Begin(clause);
        bool apart = first > whole && _text.WordOf(whole) is "," && _text.Tokens[first - 1].Upos == Upos.Punct;
        if (apart || (first > whole && !_lexicon.Is("only", _text.Tokens[first].Lemma) && !_lexicon.Is("condition", _text.Tokens[first].Lemma)))
            return false;
        // "because if the vote is close": the reason, which has a condition of its own.
        if (first < clause && _text.Tokens[first] is { Upos: Upos.Sconj, Relation: Relation.Mark } reason && !_lexicon.Is("condition", reason.Lemma) && _lexicon.Is("condition", _text.Tokens[first + 1].Lemma))
            return false;
        while (last > first && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        // "if they have to", "if need be".
        if (_lexicon.Is("extraposed", _text.Tokens[last].Lemma))
            return false;
        return last - first > 1 || !_lexicon.Is("vague", _text.Tokens[last].Lemma);
    }

    // "If they vote, the leader, NAME, has threatened to": what the parser takes for an apposition behind the clause's verb is the next clause's subject.
    private (int First, int Last) WordsOf(int clause, int predicate)
    {
        (int First, int Last) words = (_text.SubtreeOf(clause).First, clause);
        // A comma farther on, which the parser may hang on the clause, does not stretch it.
        foreach (int child in _text.ChildrenOf(clause))
            words.Last = _text.Tokens[child].Upos == Upos.Punct ? words.Last : Math.Max(words.Last, _text.SubtreeOf(child).Last);
        for (int i = clause + 1; clause < predicate && i <= words.Last; i++)
        {
            if (_text.Tokens[i] is { Relation: Relation.Appos, Head: >= 0 and int named } && named <= clause && _text.SubtreeOf(i).First is > 1 and int first && _text.WordOf(first - 1) is ",")
                return (words.First, first - 2);
        }

        return words;
    }

    private bool IsEven(int clause)
    {
        int first = Begin(clause);
        return _lexicon.Is("even", _text.Tokens[first].Lemma) || (first > 0 && _lexicon.Is("even", _text.Tokens[first - 1].Lemma));
    }

    private Span WithOnly((int First, int Last) words, int predicate)
    {
        int first = words.First;
        while (first < words.Last && _text.Tokens[first].Upos is Upos.Punct or Upos.Cconj)
            first++;
        if (first - 1 > predicate && _lexicon.Is("only", _text.Tokens[first - 1].Lemma))
            first--;
        return SpanOf((first, words.Last));
    }

    private Span SpanOf((int First, int Last) words)
    {
        int last = words.Last;
        while (last > words.First && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        return new Span(_text.Tokens[words.First].Start, _text.Tokens[last].End);
    }
}
