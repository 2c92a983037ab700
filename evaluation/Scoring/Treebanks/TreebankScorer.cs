namespace OnRecord.Evaluation.Scoring.Treebanks;

/// <summary>Tags, lemmas and heads from raw text against a treebank (Zeman et al. 2018): F1 in per cent over words that need not be the same.</summary>
internal static class TreebankScorer
{
    /// <summary>Scores a parse.</summary>
    /// <exception cref="EvaluationException">The parse has other characters than the treebank.</exception>
    public static Figures Score(Treebank gold, Treebank found)
    {
        if (gold.Characters != found.Characters)
            throw new EvaluationException($"The parse has other characters than the treebank, from {gold.Characters.Zip(found.Characters).TakeWhile(pair => pair.First == pair.Second).Count()} on.");
        List<(TreebankWord Gold, TreebankWord Found)> pairs = WordAligner.Align(gold.Words, found.Words);
        Dictionary<TreebankWord, TreebankWord> goldOf = pairs.ToDictionary(pair => pair.Found, pair => pair.Gold);
        var figures = new Figures
        {
            { "tokens", F1(gold.Tokens.Count(found.Tokens.Contains), found.Tokens.Count, gold.Tokens.Count) },
            { "sentences", F1(gold.Sentences.Count(found.Sentences.Contains), found.Sentences.Count, gold.Sentences.Count) },
            { "words", F1(pairs.Count, found.Words.Count, gold.Words.Count) },
        };
        (string Name, int Right)[] counts =
        [
            ("upos", pairs.Count(pair => pair.Gold.Upos == pair.Found.Upos)),
            ("upos_nnp", pairs.Count(pair => pair.Gold.Upos == pair.Found.Upos || (pair.Found.Upos == "PROPN" && pair.Gold.Xpos is "NNP" or "NNPS"))),
            ("xpos", pairs.Count(pair => pair.Gold.Xpos == pair.Found.Xpos)),
            ("lemma", pairs.Count(pair => pair.Gold.Lemma == "_" || pair.Gold.Lemma == pair.Found.Lemma)),
            ("uas", pairs.Count(HasHead)),
            ("las", pairs.Count(pair => HasHead(pair) && pair.Gold.BareRelation == pair.Found.BareRelation)),
            ("las_full", pairs.Count(pair => HasHead(pair) && pair.Gold.Relation == pair.Found.Relation)),
        ];
        foreach ((string name, int right) in counts)
            figures.Add(name, F1(right, found.Words.Count, gold.Words.Count));
        foreach ((string name, int right) in counts)
            figures.Add("aligned." + name, pairs.Count == 0 ? 0 : 100.0 * right / pairs.Count);
        figures.Add("share_aligned", gold.Words.Count == 0 ? 0 : 100.0 * pairs.Count / gold.Words.Count);
        return figures;

        bool HasHead((TreebankWord Gold, TreebankWord Found) pair) => pair.Gold.Parent is null
            ? pair.Found.Parent is null
            : pair.Found.Parent is { } head && goldOf.GetValueOrDefault(head) == pair.Gold.Parent;
    }

    private static double F1(int right, int found, int gold) => found + gold == 0 ? 0 : 200.0 * right / (found + gold);
}
