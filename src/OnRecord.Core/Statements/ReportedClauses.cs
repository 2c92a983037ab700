using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds a clause that ends in its speaker and a verb of speech ("Schools will stay closed, the governor said on Monday"), where the network passed over it.</summary>
internal sealed class ReportedClauses
{
    private const int LeastWords = 4;
    private const int MostBehindVerb = 6;

    // How sure a source is that the grammar gives.
    private const double Probability = 0.9;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public ReportedClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements of such clauses; a sentence of which anything is somebody's already is left as it is.</summary>
    public void AddTo(List<Draft> drafts) => UnstatedSentences.Read(_text, drafts, sentence => Read(sentence) ?? ReadInserted(sentence));

    /// <summary>Adds such clauses around statements that lie in them whole: "Northline has refused the request, its director said" is what the director said, too.</summary>
    public void AddAround(List<Draft> drafts)
    {
        ILookup<int, Draft> bySentence = drafts.ToLookup(draft => _text.Tokens[draft.First].Sentence);
        foreach (IGrouping<int, Draft> inner in bySentence)
        {
            if (Read(_text.Sentences[inner.Key]) is not { } around || !inner.All(draft => Holds(around.Contents[0], draft)) || IsReached(drafts, around))
                continue;
            foreach (Draft draft in inner)
                draft.Within ??= around;
            drafts.Add(around);
        }
    }

    private static bool Holds(RoleRun content, Draft draft) =>
        draft.Cue is { } cue && content.Contains(cue.First) && draft.Contents.TrueForAll(run => content.Contains(run.First) && content.Contains(run.End - 1))
        && draft.Source is { } source && content.Contains(source.First);

    // A statement that begins in another sentence may go on in this one.
    private static bool IsReached(List<Draft> drafts, Draft around) =>
        drafts.Exists(draft => draft.Cue is { } cue && cue.Touches(around.Cue!.Value) || (draft.First < around.First && draft.End > around.First));

    // The verb is the root of the sentence, with the clause for its object, or is put in behind the clause, which is the root.
    private Draft? Read(Sentence sentence)
    {
        int verb = -1;
        for (int i = sentence.FirstToken + LeastWords; i < sentence.EndToken && verb < 0; i++)
        {
            bool isLast = _text.Tokens[i].Relation == Relation.Root
                || (_text.Tokens[i].Relation == Relation.Parataxis && _text.Tokens[i].Head is int head && head < i && _text.Tokens[head].Relation == Relation.Root);
            if (isLast && _text.Tokens[i].Upos == Upos.Verb && _lexicon.Is(_text.WordOf(i), WordUse.Speech))
                verb = i;
        }

        return verb < 0 ? null : Read(sentence, verb);
    }

    private Draft? Read(Sentence sentence, int verb)
    {
        bool isRoot = _text.Tokens[verb].Relation == Relation.Root;
        int clause = isRoot ? _text.ChildOf(verb, Relation.Ccomp) : _text.Tokens[verb].Head;
        int subject = SubjectOf(verb);
        if (clause < 0 || clause > verb || subject < clause || _text.ChildOf(verb, Relation.Aux) >= 0)
            return null;
        (int first, int last) = _text.SubtreeOf(subject);
        int comma = Math.Min(first, verb) - 1;
        if (_text.WordOf(comma) is not "," || comma <= clause || (isRoot && _text.SubtreeOf(clause).Last > comma))
            return null;
        var content = new RoleRun(Role.Content, sentence.FirstToken, comma);
        if (_cover.CountWords(content.First, comma) < LeastWords || _cover.QuotedIn(content with { End = verb }) > 0)
            return null;
        var draft = new Draft
        {
            Cue = new RoleRun(Role.Cue, verb, verb + 1),
            Source = new RoleRun(Role.Source, first, WithoutComma(first, subject > verb ? last + 1 : verb)),
            SourceProbability = Probability,
        };
        draft.Contents.Add(content);
        return draft;
    }

    // "The government, minister NAME said on Tuesday, means to cut the subsidy": between two commas, behind the subject of what was said.
    private Draft? ReadInserted(Sentence sentence)
    {
        for (int verb = sentence.FirstToken + 1; verb < sentence.EndToken; verb++)
        {
            if (_text.Tokens[verb] is not { Upos: Upos.Verb, Relation: Relation.Parataxis or Relation.Advcl } said || said.Head < verb || !_lexicon.Is(_text.WordOf(verb), WordUse.Speech)
                || SubjectOf(verb) is not (>= 0 and var subject) || subject > verb)
            {
                continue;
            }

            int comma = _text.SubtreeOf(subject).First - 1, end = verb + 1;
            while (end < sentence.EndToken && end - verb <= MostBehindVerb && _text.Tokens[end].Upos is not (Upos.Punct or Upos.Verb or Upos.Aux))
                end++;
            if (comma <= sentence.FirstToken || _text.WordOf(comma) is not "," || end >= sentence.EndToken || _text.WordOf(end) is not "," || said.Head < end || !IsSubject(sentence.FirstToken, comma))
                continue;
            int last = sentence.EndToken;
            while (last > end && _text.Tokens[last - 1].Upos == Upos.Punct)
                last--;
            var before = new RoleRun(Role.Content, sentence.FirstToken, comma);
            var behind = new RoleRun(Role.Content, end + 1, last);
            if (_cover.CountWords(before.First, comma) + _cover.CountWords(behind.First, last) < LeastWords || _cover.QuotedIn(before with { End = last }) > 0)
                continue;
            var draft = new Draft
            {
                Cue = new RoleRun(Role.Cue, verb, verb + 1),
                Source = new RoleRun(Role.Source, comma + 1, WithoutComma(comma + 1, verb)),
                SourceProbability = Probability,
            };
            draft.Contents.Add(before);
            draft.Contents.Add(behind);
            return draft;
        }

        return null;
    }

    // A noun phrase that a verb behind it has for its subject, and no clause.
    private bool IsSubject(int first, int end)
    {
        bool isSubject = false;
        for (int i = first; i < end; i++)
        {
            if (_text.Tokens[i].Upos is Upos.Verb or Upos.Aux or Upos.Sconj)
                return false;
            isSubject |= _text.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass && _text.Tokens[i].Head >= end;
        }

        return isSubject;
    }

    // The subject that stands nearest: of "The government, NAME said on Tuesday, means to" the parser may hang both on the verb.
    private int SubjectOf(int verb)
    {
        int first = _text.ChildOf(verb, Relation.Nsubj), nearest = first;
        for (int i = first + 1; first >= 0 && i < verb; i++)
        {
            if (_text.Tokens[i].Head == verb && _text.Tokens[i].Relation == Relation.Nsubj)
                nearest = i;
        }

        return nearest;
    }

    private int WithoutComma(int first, int end)
    {
        while (end > first + 1 && _text.Tokens[end - 1].Upos == Upos.Punct)
            end--;
        return end;
    }
}
