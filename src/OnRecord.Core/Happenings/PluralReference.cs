using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Happenings;

/// <summary>Resolves "the two leaders", "both sides", "they": to those who took part in the happening told just before, or nobody.</summary>
internal sealed class PluralReference
{
    // How many sentences back the happening may stand.
    private const int Reach = 2;

    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly HappeningLexicon _lexicon;

    public PluralReference(ParsedText text, Cast cast, HappeningLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
    }

    /// <summary>The ids of those whom a plural noun or pronoun takes up; empty where that is uncertain.</summary>
    /// <param name="head">The noun or pronoun.</param>
    /// <param name="before">The happenings told before it.</param>
    /// <param name="with">Who else takes part in what is told of them: one of "all three leaders" may stand beside the other two.</param>
    public IReadOnlyList<string> Of(int head, List<HappeningDraft> before, IReadOnlyList<string> with)
    {
        if (IsThree(head))
            return ThreeOf(head, before, with);
        bool two = IsTwo(head), they = _lexicon.IsOfClass("they", _text.Tokens[head].Lemma);
        if (!two && !they && !IsDefiniteGroup(head))
            return [];
        for (int i = before.Count - 1; i >= 0; i--)
        {
            int distance = _text.Tokens[head].Sentence - _text.Tokens[before[i].Trigger].Sentence;
            if (distance > Reach)
                break;
            if (before[i].Participants.Count == 2 && before[i].Trigger < head && AllMayBe(head, before[i].Participants))
                return before[i].Participants;
        }

        return two ? NamedBefore(head) : [];
    }

    private bool IsTwo(int head)
    {
        Token token = _text.Tokens[head];
        if (_lexicon.IsOfClass("pair", token.Lemma))
            return true;
        if (_lexicon.IsOfClass("two", token.Lemma))
            return token.Upos is Upos.Num or Upos.Pron or Upos.Det;
        if (!token.Is(Morphology.Plural) || !IsGroupNoun(token.Lemma))
            return false;
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_text.Tokens[child].Relation is Relation.Nummod or Relation.Det && _lexicon.IsOfClass("two", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    private bool IsThree(int head)
    {
        Token token = _text.Tokens[head];
        if (_lexicon.IsOfClass("three", token.Lemma))
            return token.Upos is Upos.Num or Upos.Noun;
        return IsGroupNoun(token.Lemma) && _text.ChildOf(head, Relation.Nummod) is >= 0 and int count && _lexicon.IsOfClass("three", _text.Tokens[count].Lemma)
            && _text.ChildOf(head, Relation.Amod) < 0 && _text.ChildOf(head, Relation.Nmod) < 0;
    }

    // The three of one happening, or the two of one and who takes part beside them.
    private List<string> ThreeOf(int head, List<HappeningDraft> before, IReadOnlyList<string> with)
    {
        for (int i = before.Count - 1; i >= 0 && _text.Tokens[head].Sentence - _text.Tokens[before[i].Trigger].Sentence <= Reach; i--)
        {
            if (before[i].Trigger >= head || before[i].Participants.Count < 2)
                continue;
            List<string> all = before[i].Participants.Count == 3 ? before[i].Participants : [.. before[i].Participants.Union(with)];
            if (all.Count == 3 && AllMayBe(head, all))
                return all;
        }

        return [];
    }

    // "the leaders", with nothing beside it that says whose.
    private bool IsDefiniteGroup(int head)
    {
        if (!_text.Tokens[head].Is(Morphology.Plural) || !IsGroupNoun(_text.Tokens[head].Lemma))
            return false;
        int children = 0, articles = 0;
        foreach (int child in _text.ChildrenOf(head))
        {
            children++;
            articles += _text.Tokens[child].Relation == Relation.Det && !_lexicon.IsIndefinite(_text.Tokens[child].Lemma) ? 1 : 0;
        }

        return articles == 1 && children == 1;
    }

    private bool IsGroupNoun(string lemma) =>
        _lexicon.IsOfClass("people", lemma) || _lexicon.IsOfClass("states", lemma) || _lexicon.IsOfClass("sides", lemma);

    // Leaders are people, countries are none; sides may be either.
    private bool AllMayBe(int head, IReadOnlyList<string> actors)
    {
        string lemma = _text.Tokens[head].Lemma;
        bool people = _lexicon.IsOfClass("people", lemma), states = _lexicon.IsOfClass("states", lemma);
        return actors.All(id => _cast[id] is var actor && (!people || actor.Kind is null or ActorKind.Person) && (!states || HappeningSetting.IsWhere(actor)));
    }

    // The only two that this sentence and the one before it name.
    private List<string> NamedBefore(int head)
    {
        int sentence = _text.Tokens[head].Sentence;
        int from = _text.Tokens[_text.Sentences[Math.Max(0, sentence - 1)].FirstToken].Start;
        var found = new List<string>();
        for (int i = _cast.MentionFrom(from); i < _cast.Mentions.Count && _cast.Mentions[i].Start < _text.Tokens[head].Start; i++)
        {
            string actor = _cast.Mentions[i].Actor;
            if (!found.Contains(actor) && AllMayBe(head, [actor]))
                found.Add(actor);
        }

        return found.Count == 2 ? found : [];
    }
}
