using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Reads a clause whose speaker stands behind the verb: "The school would stay open, assured the mayor, Ines Sotomar, on Monday", as translations have it.</summary>
internal sealed class InvertedClauses
{
    private const int LeastWords = 4;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public InvertedClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements of such clauses in place of what was made of their words.</summary>
    public void AddTo(List<Draft> drafts)
    {
        foreach (Sentence sentence in _text.Sentences)
        {
            for (int i = sentence.FirstToken + LeastWords + 1; i + 1 < sentence.EndToken; i++)
            {
                if (_text.WordOf(i - 1) is not "," || _cover[i] >= 0 || !IsVerb(_text.Tokens[i])
                    || !IsOfSaying(i) || IsRead(drafts, i) || Read(sentence, i) is not { } draft)
                {
                    continue;
                }

                drafts.RemoveAll(other => other.Overlaps(draft) || (other.Cue is { } cue && cue.Contains(i)));
                drafts.Add(draft);
                break;
            }
        }
    }

    // Behind a clause the tagger may take the past tense for a participle.
    private static bool IsVerb(Token token) => token.Upos == Upos.Verb && (token.Is(Morphology.Finite) || token.Is(Morphology.PastParticiple));

    // "Name, whose views are known, said Other": who speaks stands before the verb, as the parser sees it, or the network knows who does.
    private bool IsRead(List<Draft> drafts, int verb) =>
        (_text.ChildOf(verb, Relation.Nsubj) is >= 0 and int subject && subject < verb)
        || drafts.Exists(draft => draft.Source is not null && draft.Cue is { } cue && cue.Contains(verb));

    // Whom one tells or asks stands behind the verb, too; whom one assures in a clause without a subject hardly does.
    private bool IsOfSaying(int verb) =>
        _lexicon.Is(_text.WordOf(verb), WordUse.Inverted) || (_lexicon.Is(_text.WordOf(verb), WordUse.Speech) && !_lexicon.Is(_text.WordOf(verb), WordUse.Hearer));

    private Draft? Read(Sentence sentence, int verb)
    {
        int speaker = SpeakerBehind(verb, sentence.EndToken);
        if (speaker < 0)
            return null;
        bool isClause = false;
        for (int i = sentence.FirstToken; i < verb - 1; i++)
        {
            if (_cover[i] >= 0)
                return null;
            isClause |= _text.Tokens[i].Is(Morphology.Finite) && _text.Tokens[i].Relation is not (Relation.AclRelcl or Relation.Aux or Relation.AuxPass or Relation.Cop);
            isClause |= _text.Tokens[i] is { Relation: Relation.Aux or Relation.AuxPass or Relation.Cop, Head: >= 0 and int head } && _text.Tokens[head].Relation != Relation.AclRelcl;
        }

        var content = new RoleRun(Role.Content, sentence.FirstToken, verb - 1);
        if (!isClause || _cover.CountWords(content.First, content.End) < LeastWords)
            return null;
        var draft = new Draft { Cue = new RoleRun(Role.Cue, verb, verb + 1), Source = new RoleRun(Role.Source, verb + 1, speaker + 1) };
        draft.Contents.Add(content);
        return draft;
    }

    // The last word of a phrase that begins behind the verb and holds a name; behind it stand at most the day, a clause of the name's, or nothing.
    private int SpeakerBehind(int verb, int end)
    {
        int last = verb + 1;
        bool isNamed = false;
        while (last < end && _cover[last] < 0 && (_text.Tokens[last].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn || (last > verb + 1 && IsWithin(last, end))))
        {
            isNamed |= _text.Tokens[last].Upos == Upos.Propn;
            last++;
        }

        bool isEnd = last < end && _cover[last] < 0 && _text.Tokens[last].Upos is Upos.Punct or Upos.Adp or Upos.Adv;
        return isNamed && isEnd ? last - 1 : -1;
    }

    // "the minister of transport", "the mayor, NAME": a preposition or comma between two parts of one phrase.
    private bool IsWithin(int token, int end) => token + 1 < end
        && ((_text.Tokens[token].Relation == Relation.Case && _text.Tokens[token].Head is int head && head > token && _text.Tokens[head].Upos == Upos.Noun && _text.Tokens[head].Relation == Relation.Nmod)
            || (_text.WordOf(token) is "," && _text.Tokens[token + 1].Upos == Upos.Propn && _text.Tokens[token - 1].Upos == Upos.Noun));
}
