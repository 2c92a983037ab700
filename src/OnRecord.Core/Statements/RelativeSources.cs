using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds the words that a source stands for which is only a relative pronoun: "that" tells a reader nothing, "statements" does.</summary>
internal sealed class RelativeSources
{
    private readonly ParsedText _text;
    private readonly StatementLexicon _lexicon;
    private readonly StatementDetails _details;

    public RelativeSources(ParsedText text, StatementLexicon lexicon, StatementDetails details)
    {
        _text = text;
        _lexicon = lexicon;
        _details = details;
    }

    /// <summary>The noun phrase that a draft's source stands for; <see langword="null"/> for other sources and where the phrase is not plain.</summary>
    public RoleRun? AntecedentOf(Draft draft)
    {
        if (draft.Source is not { } source || source.End - source.First != 1 || !_lexicon.Is(_text.WordOf(source.First), WordUse.Relative))
            return null;
        int antecedent = RelativeClause.AntecedentOf(_text, _lexicon, source.First);
        if (antecedent >= 0 && _details.IsInTime(antecedent))
            antecedent = NounBefore(antecedent);
        if (antecedent < 0 || antecedent >= source.First || !SourceReading.IsNounlike(_text.Tokens[antecedent].Upos))
            return null;
        RoleRun phrase = PhraseOf(antecedent, source.First);
        return IsPlain(phrase) ? phrase : null;
    }

    // A clause inside it says that the parser went astray, or that the phrase is too long to name anybody by.
    private bool IsPlain(RoleRun phrase)
    {
        for (int i = phrase.First; i < phrase.End; i++)
        {
            if (_text.Tokens[i].Upos is Upos.Aux or Upos.Sconj || (_text.Tokens[i].Upos == Upos.Punct && !IsHyphen(i)) || (_text.Tokens[i].Upos == Upos.Verb && _text.Tokens[i].Relation != Relation.Amod))
                return false;
        }

        return true;
    }

    private bool IsHyphen(int token) => token > 0 && _text.Tokens[token - 1].End == _text.Tokens[token].Start && _text.Tokens[token].End == _text.Tokens[token + 1].Start;

    // "statements on Monday that suggest": the parser may hang the clause on the day, which suggests nothing.
    private int NounBefore(int time)
    {
        int governor = _text.Tokens[time].Head;
        for (int i = time - 1; governor >= 0 && i >= 0 && _text.Tokens[i].Sentence == _text.Tokens[time].Sentence; i--)
        {
            if (_text.Tokens[i].Head == governor && SourceReading.IsNounlike(_text.Tokens[i].Upos) && !_details.IsInTime(i))
                return i;
            if (i == governor && SourceReading.IsNounlike(_text.Tokens[i].Upos))
                return i;
        }

        return -1;
    }

    private RoleRun PhraseOf(int head, int end)
    {
        (int first, int last) = _text.SubtreeOf(head);
        while (first < head && _text.Tokens[first].Relation is Relation.Case or Relation.Punct)
            first++;
        last = Math.Min(last, end - 1);
        foreach (int child in _text.ChildrenOf(head))
        {
            // "women who were there who say": the clause before is more than a name needs.
            if (child > head && (_details.IsInTime(child) || _text.Tokens[child].Relation == Relation.AclRelcl))
                last = Math.Min(last, _text.SubtreeOf(child).First - 1);
        }

        while (last > head && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        return new RoleRun(Role.Source, first, last + 1);
    }
}
