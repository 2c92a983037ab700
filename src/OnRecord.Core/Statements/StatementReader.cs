using System.Globalization;
using System.Runtime.InteropServices;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Packs;
using OnRecord.Times;

namespace OnRecord.Statements;

/// <summary>The fifth stage: who said what.</summary>
public static class StatementReader
{
    /// <summary>Finds the statements of a report, by start of their content.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cast">Its actors.</param>
    /// <param name="times">Its time expressions, by start.</param>
    /// <param name="pack">The language pack.</param>
    public static StatementReading Read(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, LanguagePack pack)
    {
        if (text.Tokens.IsEmpty)
            return new StatementReading([], cast);
        (StatementLexicon lexicon, CueKinds kinds, StatementNetwork network) = ViewsOf(pack);
        List<Draft> drafts = Drafts(text, network);
        var cover = new QuotationCover(text);
        CutSubjects.DropAsides(text, cover, lexicon, drafts);
        new StatedBy(text, cover, lexicon, drafts).AddTo(drafts);
        new CommentClauses(text, cover, lexicon).AddTo(drafts);
        new ReportingClauses(text, cover, lexicon).AddTo(drafts);
        new FinalClauses(text, cover, lexicon).AddTo(drafts);
        var reported = new ReportedClauses(text, cover, lexicon);
        reported.AddTo(drafts);
        new StanceClauses(text, cover, lexicon).AddTo(drafts);
        new InvertedClauses(text, cover, lexicon).AddTo(drafts);
        new DirectSpeech(text, cover, lexicon, drafts).Complete();
        var speakers = new SpeakerResolver(text, cast, lexicon, cover);
        var details = new StatementDetails(text, times, lexicon, speakers);
        new ReckonedFigures(text, cover, lexicon, details).AddTo(drafts);
        drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        new CutClauses(text, cover, lexicon, details).Join(drafts);
        NameSpeakers(text, cover, lexicon, drafts, speakers, details);
        int outer = drafts.Count;
        new NestedSpeech(text, cover, lexicon).AddTo(drafts);
        reported.AddAround(drafts);
        for (int i = outer; i < drafts.Count; i++)
            speakers.Resolve(drafts[i]);
        drafts.RemoveAll(draft => SaysNothing(text, cover, draft) || IsNobodys(text, cover, lexicon, details, draft) || IsAct(text, cover, lexicon, details, speakers, draft));
        drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        var ids = new Dictionary<Draft, string>();
        foreach (Draft draft in drafts)
            ids.Add(draft, string.Create(CultureInfo.InvariantCulture, $"s{ids.Count + 1}"));
        var relatives = new RelativeSources(text, lexicon, details);
        var likelihood = new StatementLikelihood(text, lexicon, kinds);
        var statements = new List<Statement>(drafts.Count);
        foreach (Draft draft in drafts)
        {
            draft.Antecedent = relatives.AntecedentOf(draft);
            statements.Add(Finish(draft, ids, text, cover, details, likelihood));
        }

        return new StatementReading(statements, QuotedPronouns.Settle(cast, text, cover, lexicon, drafts));
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack) => ViewsOf(pack);

    private static (StatementLexicon Lexicon, CueKinds Kinds, StatementNetwork Network) ViewsOf(LanguagePack pack) =>
        (pack.View(static p => new StatementLexicon(p)), pack.View(static p => new CueKinds(p)), pack.View(static p => new StatementNetwork(p)));

    private static void NameSpeakers(
        ParsedText text, QuotationCover cover, StatementLexicon lexicon, List<Draft> drafts, SpeakerResolver speakers, StatementDetails details)
    {
        var beside = new SpeechBeside(text, cover, lexicon);
        beside.Part(drafts);
        drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        var carried = new CarriedSpeech(text, cover, lexicon);
        var passives = new PassiveCues(text, lexicon);
        var absolutes = new AbsoluteClauses(text, lexicon, cover, details);
        var appositions = new AppositionSources(text, cover, lexicon);
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            beside.Complete(draft);
            carried.Complete(drafts, i);
            if (draft.Source is { } source)
                draft.Source = details.IsTime(source) ? null : BracketedSources.Whole(text, details.WithoutTime(source));
            ClauseCues.Supply(text, cover, lexicon, draft);
            appositions.Correct(draft);
            int cue = details.CueTokenOf(draft.Cue);
            if (draft.Source is { } owner && cue >= 0)
                draft.Source = SourceReading.IsCommand(text, lexicon, cue) ? null : SourceReading.OwnerOf(text, owner, cue);
            CueSubjects.Correct(text, lexicon, draft, cue);
            if (draft.Source is { } relative)
                draft.Source = RelativeClause.WithoutPronoun(text, lexicon, relative);
            JoinedSources.Correct(text, cover, drafts, i);
            passives.Correct(draft, cue);
            absolutes.Correct(draft, cue);
            PhraseSources.Correct(text, cover, lexicon, draft);
            StrayParts.Correct(text, cover, lexicon, draft, cue);
            CutSubjects.Correct(text, cover, lexicon, draft);
            ClauseEdges.Correct(text, cover, lexicon, draft, cue);
            speakers.Resolve(draft);
        }
    }

    // "reiterated some", "what we know | so far": a content without a word that means something, outside quotation marks, tells an editor nothing.
    private static bool SaysNothing(ParsedText text, QuotationCover cover, Draft draft)
    {
        foreach (RoleRun run in draft.Contents)
        {
            for (int i = run.First; i < run.End; i++)
            {
                if (cover[i] >= 0 || text.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num or Upos.Intj or Upos.X)
                    return false;
            }
        }

        return true;
    }

    // "Dismissed her minister, NAME".
    private static bool IsAct(ParsedText text, QuotationCover cover, StatementLexicon lexicon, StatementDetails details, SpeakerResolver speakers, Draft draft)
    {
        int cue = details.CueTokenOf(draft.Cue);
        if (cue < 0 || !lexicon.Is(text.WordOf(cue), WordUse.Act) || cover.FormOf(draft) != StatementForm.Indirect || HasVerb(text, draft))
            return false;
        int head = SourceReading.HeadOf(text, draft.Contents[0]);
        return head >= 0 && speakers.IsPerson(head);
    }

    // Nobody's words, and no more than the name of a thing, unless it is "allegations of" that. Or "the dispute has proven hard": who would
    // say it is there, as the verb's subject, and was not taken for a source.
    private static bool IsNobodys(ParsedText text, QuotationCover cover, StatementLexicon lexicon, StatementDetails details, Draft draft)
    {
        if (draft.Source is not null || draft.Carried is not null || cover.FormOf(draft) != StatementForm.Indirect)
            return false;
        int cue = details.CueTokenOf(draft.Cue);
        if (!HasVerb(text, draft) && !(cue >= 0 && text.Tokens[cue].Upos == Upos.Noun))
            return true;
        if (cue < 0 || text.Tokens[cue].Upos != Upos.Verb || lexicon.Is(text.WordOf(cue), WordUse.Speech | WordUse.Comment))
            return false;
        int subject = CueSubjects.SubjectOf(text, cue);
        return subject >= 0 && subject < cue && text.Tokens[subject].Upos != Upos.Pron;
    }

    private static bool HasVerb(ParsedText text, Draft draft)
    {
        foreach (RoleRun run in draft.Contents)
        {
            for (int i = run.First; i < run.End; i++)
            {
                if (text.Tokens[i].Upos is Upos.Verb or Upos.Aux)
                    return true;
            }
        }

        return false;
    }

    private static List<Draft> Drafts(ParsedText text, StatementNetwork network)
    {
        var paragraphs = new int[text.Sentences.Count];
        for (int s = 1; s < paragraphs.Length; s++)
            paragraphs[s] = paragraphs[s - 1] + (text.Sentences[s].Block != text.Sentences[s - 1].Block ? 1 : 0);
        var edges = new List<byte>();
        var sure = new float[text.Tokens.Length];
        List<RoleRun> runs = network.Read(text, paragraphs, edges, sure);
        return RunLinker.Link(text, network.Pairs, paragraphs, runs, CollectionsMarshal.AsSpan(edges), sure);
    }

    private static Statement Finish(Draft draft, Dictionary<Draft, string> ids, ParsedText text, QuotationCover cover, StatementDetails details, StatementLikelihood likelihood)
    {
        int cue = details.CueTokenOf(draft.Cue);
        StatementForm form = cover.FormOf(draft);
        Speaker speaker = draft.Speaker;
        return new Statement
        {
            Id = ids[draft],
            Form = form,
            Likelihood = likelihood.Of(draft, form, cue),
            Content = [.. draft.Contents.Select(run => SpanOf(text, run))],
            Cue = draft.Cue is { } cueRun ? SpanOf(text, cueRun) : null,
            Source = draft.Source is { } source ? SpanOf(text, source) : null,
            Antecedent = draft.Antecedent is { } antecedent ? SpanOf(text, antecedent) : null,
            Speaker = speaker.Actor,
            Principal = speaker.Principal,
            SpeakerState = speaker.State,
            Certainty = speaker.Certainty,
            Why = speaker.Why,
            When = details.WhenOf(draft, cue),
            Addressee = details.AddresseeOf(draft, cue, speaker.Actor),
            Within = draft.Within is { } outer ? ids[outer] : null,
            Negated = details.IsNegated(draft, cue),
            CueToken = cue,
        };
    }

    private static Span SpanOf(ParsedText text, RoleRun run) => new(text.Tokens[run.First].Start, text.Tokens[run.End - 1].End);
}

/// <summary>The statements of a report, and its cast with what the statements add: "I" inside a quotation is its speaker.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Cast">The cast, with the mentions that only a statement shows.</param>
public sealed record StatementReading(IReadOnlyList<Statement> Statements, Cast Cast);
