using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Statements;

/// <summary>How likely it is that a passage reports something said, written or held, and not merely something done.</summary>
/// <remarks>
/// A logistic regression over what the network's chain makes of the runs (the mean probability of the content's words, the least of the
/// source's), whether there is a source, the form, and what kind of word the cue has at its head. Fitted on PolNeAR's development articles: see
/// docs/how-it-works-statements.md for the fit and what it was worth.
/// </remarks>
internal sealed class StatementLikelihood
{
    // A probability nearer to 0 or 1 than this says no more.
    private const double Edge = 0.001;

    // The fit gives -0.66, since its corpus counts plans and votes as attributions; a reader of who said what does not.
    private const double OfAct = -2;

    private readonly ParsedText _text;
    private readonly StatementLexicon _lexicon;
    private readonly CueKinds _kinds;

    public StatementLikelihood(ParsedText text, StatementLexicon lexicon, CueKinds kinds)
    {
        _lexicon = lexicon;
        _text = text;
        _kinds = kinds;
    }

    /// <summary>The likelihood, in hundredths.</summary>
    /// <param name="draft">The statement.</param>
    /// <param name="form">Its form.</param>
    /// <param name="cue">The head word of its cue, or -1.</param>
    public double Of(Draft draft, StatementForm form, int cue)
    {
        double sum = -0.16 + (0.69 * Logit(draft.ContentProbability));
        sum += draft.Source is null ? -0.41 : 0.10 * Logit(draft.SourceWords);
        sum += form switch
        {
            StatementForm.Direct => 0.86,
            StatementForm.Mixed => 0.03,
            _ when IsNobodys(draft, cue) || IsSupposed(cue) => OfAct,
            _ => KindOf(draft, cue) switch
            {
                CueKind.Say => 0,
                CueKind.Hold when draft.Source is not null => -0.13,
                _ => OfAct,
            },
        };
        return Math.Round(1 / (1 + Math.Exp(-sum)), 2);
    }

    // "If the court were to rule that": nobody has.
    private bool IsSupposed(int cue) =>
        cue >= 0 && _text.ChildOf(cue, Relation.Mark) is int mark and >= 0 && _lexicon.Is(_text.WordOf(mark), WordUse.Condition);

    // "Asked whether he would resign", "it was announced that": a verb that says of nobody that they said it.
    // "NAME was announced as the winner": others said it of them.
    private bool IsNobodys(Draft draft, int cue)
    {
        if (cue < 0 || _text.Tokens[cue].Upos != Upos.Verb)
            return false;
        if (draft.Source is not { } source)
            return _text.ChildOf(cue, Relation.Nsubj) < 0;
        return _text.ChildOf(cue, Relation.NsubjPass) is int subject and >= 0 && source.Contains(subject) && !HasVerbBehind(draft.Cue!.Value, cue);
    }

    // "was quoted as saying": the second verb is who speaks.
    private bool HasVerbBehind(RoleRun cue, int head)
    {
        for (int i = head + 1; i < cue.End; i++)
        {
            if (_text.Tokens[i].Upos == Upos.Verb)
                return true;
        }

        return false;
    }

    // The best of what the cue's words tell: "issued a resolution calling on" is somebody's pen.
    private CueKind KindOf(Draft draft, int head)
    {
        if (draft.Cue is not { } cue)
            return CueKind.Other;
        CueKind best = CueKind.Other;
        for (int i = cue.First; i < cue.End; i++)
        {
            bool isSaid = (_text.Tokens[i].Upos == Upos.Punct && i == head) || (draft.IsFigure && _lexicon.Is(_text.WordOf(i), WordUse.Figure));
            CueKind kind = isSaid ? CueKind.Say : _kinds.Of(_text.Tokens[i].Lemma);
            if (kind == CueKind.Clause)
                kind = HasClause(i) ? CueKind.Hold : CueKind.Other;
            if (kind == CueKind.Say)
                return kind;
            best = kind == CueKind.Hold ? kind : best;
        }

        return best;
    }

    private bool HasClause(int cue)
    {
        Sentence sentence = _text.Sentences[_text.Tokens[cue].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text.Tokens[i].Head == cue && _text.Tokens[i].Relation is Relation.Ccomp or Relation.Parataxis)
                return true;
        }

        return false;
    }

    private static double Logit(double probability)
    {
        double inside = Math.Clamp(probability, Edge, 1 - Edge);
        return Math.Log(inside / (1 - inside));
    }
}

/// <summary>The pack's words that a cue may have at its head, by lemma.</summary>
internal sealed class CueKinds
{
    private readonly Dictionary<string, CueKind> _kinds = new(StringComparer.OrdinalIgnoreCase);

    public CueKinds(LanguagePack pack)
    {
        PackTable table = pack.Table("statements/cues");
        foreach (PackRow row in table.Rows)
        {
            if (!PackNames.TryParse(row["kind"], out CueKind kind))
                throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["kind"]}' is no kind of a cue.");
            _kinds[row["word"]] = kind;
        }
    }

    /// <summary>The kind of a lemma.</summary>
    public CueKind Of(string lemma) => _kinds.GetValueOrDefault(lemma, CueKind.Other);
}

/// <summary>What a cue's head word tells of.</summary>
internal enum CueKind
{
    /// <summary>An act, or anything else.</summary>
    Other,

    /// <summary>Somebody's mouth or pen.</summary>
    Say,

    /// <summary>Somebody's mind.</summary>
    Hold,

    /// <summary>Either, where a clause hangs on it; else an act.</summary>
    Clause,
}
