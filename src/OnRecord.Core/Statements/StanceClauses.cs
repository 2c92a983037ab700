using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Reads what somebody denied, ruled out, admitted or pledged in a sentence of which the network heard nothing: "The army denied having anything to do with it".</summary>
/// <remarks>A short sentence without a verb of speech looks like any other to the network; the verb, who is its subject, and what completes it are enough.</remarks>
internal sealed class StanceClauses
{
    private const int MostBetween = 3;

    // How sure a source is that the grammar gives.
    private const double Probability = 0.9;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public StanceClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements of such clauses; a sentence of which anything is somebody's already is left as it is.</summary>
    public void AddTo(List<Draft> drafts) => UnstatedSentences.Read(_text, drafts, Read);

    private Draft? Read(Sentence sentence)
    {
        for (int verb = sentence.FirstToken + 1; verb < sentence.EndToken; verb++)
        {
            if (_text.Tokens[verb] is { Upos: Upos.Verb, Relation: Relation.Root } && _cover[verb] < 0 && IsOfStance(verb) && Read(verb) is { } draft)
                return draft;
        }

        return null;
    }

    // "Rule" by itself is a court's or a king's.
    private bool IsOfStance(int verb)
    {
        int particle = _text.ChildOf(verb, Relation.CompoundPrt);
        return particle < 0 ? _lexicon.Is(_text.WordOf(verb), WordUse.Stance) : particle == verb + 1 && _lexicon.Is($"{_text.WordOf(verb)} {_text.WordOf(particle)}", WordUse.Stance);
    }

    private Draft? Read(int verb)
    {
        int subject = _text.ChildOf(verb, Relation.Nsubj), end = verb + 1;
        if (subject < 0 || subject > verb || _text.Tokens[subject].Upos is not (Upos.Pron or Upos.Propn or Upos.Noun) || _text.Tokens[subject].Is(Morphology.First))
            return null;
        if (_text.ChildOf(verb, Relation.CompoundPrt) is >= 0 and int particle)
            end = particle + 1;
        int first = int.MaxValue, last = -1;
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (child >= end && _text.Tokens[child].Relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp)
            {
                (int from, int to) = _text.SubtreeOf(child);
                (first, last) = (Math.Min(first, from), Math.Max(last, to));
            }
        }

        while (last >= first && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        (int source, int behind) = _text.SubtreeOf(subject);
        if (first < end || first - end > MostBetween || last < first || behind >= verb || IsQuoted(source, last + 1))
            return null;
        while (behind > source && _text.Tokens[behind].Upos == Upos.Punct)
            behind--;
        var draft = new Draft { Cue = new RoleRun(Role.Cue, verb, end), Source = new RoleRun(Role.Source, source, behind + 1), SourceProbability = Probability };
        draft.Contents.Add(new RoleRun(Role.Content, first, last + 1));
        return draft;
    }

    private bool IsQuoted(int first, int end) => _cover.QuotedIn(new RoleRun(Role.Content, first, end)) > 0;
}
