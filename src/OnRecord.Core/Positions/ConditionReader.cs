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
                return WithOnly(_text.SubtreeOf(child), predicate);
            if (token.Relation is Relation.Obl or Relation.Advcl or Relation.Nmod && negated && HasLead(child, "bar"))
                return SpanOf(_text.SubtreeOf(child));
        }

        return Phrase(predicate);
    }

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

    // "if possible" tells no condition; nor does a clause whose lead stands inside it ("asked, for example, if").
    private bool IsTold(int clause)
    {
        (int first, int last) = _text.SubtreeOf(clause);
        if (_text.Tokens[first].Upos == Upos.Punct)
            return false;
        while (last > first && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        // "if they have to", "if need be".
        if (_lexicon.Is("extraposed", _text.Tokens[last].Lemma))
            return false;
        return last - first > 1 || !_lexicon.Is("vague", _text.Tokens[last].Lemma);
    }

    private bool IsEven(int clause)
    {
        int first = _text.SubtreeOf(clause).First;
        return _lexicon.Is("even", _text.Tokens[first].Lemma) || (first > 0 && _lexicon.Is("even", _text.Tokens[first - 1].Lemma));
    }

    private Span WithOnly((int First, int Last) words, int predicate)
    {
        int first = words.First;
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
