using OnRecord.Language;
using OnRecord.Pages;

namespace OnRecord.Tests.Shared.Invariants;

/// <summary>Checks what every stage's output has to keep, whatever the text: one breach a line, with what, where and why.</summary>
internal sealed class SpanChecker
{
    private readonly List<string> _breaches = [];
    private readonly string _text;

    private SpanChecker(string text) => _text = text;

    /// <summary>The breaches of a parse.</summary>
    public static IReadOnlyList<string> Check(ParsedText parsed)
    {
        var checker = new SpanChecker(parsed.Text);
        checker.CheckBlocks(parsed.Report.Blocks);
        checker.CheckSentences(parsed);
        checker.CheckTokens(parsed);
        checker.CheckHeads(parsed);
        checker.CheckQuotations(parsed);
        return checker._breaches;
    }

    /// <summary>The breaches of a record.</summary>
    public static IReadOnlyList<string> Check(Record record)
    {
        var checker = new SpanChecker(record.Text);
        new RecordChecker(record, checker.Breach, checker.CheckSpan).Check();
        return checker._breaches;
    }

    private void Breach(string what) => _breaches.Add(what);

    private void CheckSpan(string what, Span span)
    {
        if (span.Start < 0 || span.End > _text.Length || span.Start >= span.End)
        {
            Breach($"{what}: {span.Start}..{span.End} is empty, or outside the text of {_text.Length}");
            return;
        }

        CheckEdge(what, span.Start);
        CheckEdge(what, span.End);
    }

    private void CheckEdge(string what, int edge)
    {
        if (edge > 0 && edge < _text.Length && char.IsHighSurrogate(_text[edge - 1]) && char.IsLowSurrogate(_text[edge]))
            Breach($"{what}: {edge} splits a surrogate pair");
    }

    private void CheckBlocks(IReadOnlyList<Block> blocks)
    {
        int end = 0;
        foreach (Block block in blocks)
        {
            if (block.Span.IsEmpty)
                continue;
            CheckSpan("block", block.Span);
            if (block.Span.Start < end)
                Breach($"block at {block.Span.Start} overlaps the one before");
            end = block.Span.End;
        }
    }

    private void CheckSentences(ParsedText parsed)
    {
        int token = 0;
        for (int i = 0; i < parsed.Sentences.Count; i++)
        {
            Sentence sentence = parsed.Sentences[i];
            CheckSpan($"sentence {i}", sentence.Span);
            if (sentence.FirstToken != token || sentence.EndToken <= token)
                Breach($"sentence {i} has the words {sentence.FirstToken}..{sentence.EndToken}, and {token} was due");
            token = sentence.EndToken;
            Block block = parsed.Report.Blocks[sentence.Block];
            if (block.IsFurniture || !block.Span.Contains(sentence.Span))
                Breach($"sentence {i} is not inside its article block");
            if (parsed.Tokens[sentence.FirstToken].Start != sentence.Span.Start || parsed.Tokens[sentence.EndToken - 1].End != sentence.Span.End)
                Breach($"sentence {i} is not the stretch of its words");
        }

        if (token != parsed.Tokens.Length)
            Breach($"{parsed.Tokens.Length - token} words are in no sentence");
    }

    // Words leave out nothing but gaps: words and gaps joined give the article's blocks again.
    private void CheckTokens(ParsedText parsed)
    {
        if (parsed.Unread is not null)
            return;
        int next = 0;
        foreach (Block block in parsed.Report.Blocks)
        {
            if (block.IsFurniture)
                continue;
            int at = block.Span.Start;
            for (; next < parsed.Tokens.Length && parsed.Tokens[next].Start < block.Span.End; next++)
            {
                Token token = parsed.Tokens[next];
                CheckSpan($"word {next}", token.Span);
                CheckGap(at, token.Start);
                if (token.Start < at || token.End > block.Span.End)
                    Breach($"word {next} overlaps the one before, or leaves its block");
                if (token.Lemma.Length == 0)
                    Breach($"word {next} has no lemma");
                at = token.End;
            }

            CheckGap(at, block.Span.End);
        }
    }

    private void CheckGap(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!Characters.IsGap(_text[i]))
                Breach($"U+{(int)_text[i]:X4} at {i} is in no word");
        }
    }

    private void CheckHeads(ParsedText parsed)
    {
        for (int s = 0; s < parsed.Sentences.Count; s++)
        {
            Sentence sentence = parsed.Sentences[s];
            int roots = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                int head = parsed.Tokens[i].Head;
                roots += head < 0 ? 1 : 0;
                if (parsed.Tokens[i].Sentence != s)
                    Breach($"word {i} says sentence {parsed.Tokens[i].Sentence} and stands in {s}");
                if (head >= 0 && (head < sentence.FirstToken || head >= sentence.EndToken || head == i))
                    Breach($"word {i} has its head {head} outside its sentence, or is its own");
                int steps = 0;
                for (int up = i; up >= 0 && steps <= sentence.EndToken - sentence.FirstToken; up = parsed.Tokens[up].Head)
                    steps++;
                if (steps > sentence.EndToken - sentence.FirstToken)
                    Breach($"word {i} is in a ring of heads");
            }

            if (roots != 1)
                Breach($"sentence {s} has {roots} roots");
        }
    }

    private void CheckQuotations(ParsedText parsed)
    {
        int start = 0;
        for (int i = 0; i < parsed.Quotations.Count; i++)
        {
            Quotation quotation = parsed.Quotations[i];
            CheckSpan($"quotation {i}", quotation.Span);
            if (quotation.Span.Start < start)
                Breach($"quotation {i} starts before the one before it");
            start = quotation.Span.Start;
            if (quotation.Inner.Start > quotation.Inner.End || !quotation.Span.Contains(quotation.Inner))
                Breach($"quotation {i} does not hold its own words");
            if (quotation.Parent >= i || (quotation.Parent >= 0 && !parsed.Quotations[quotation.Parent].Span.Contains(quotation.Span)))
                Breach($"quotation {i} is not inside quotation {quotation.Parent}");
            if (quotation.Continues >= i || (quotation.Continues >= 0 && parsed.Quotations[quotation.Continues].Closed))
                Breach($"quotation {i} goes on from {quotation.Continues}, which does not come before it or is closed");
            if (quotation.Span.In(_text).Contains("\n\n", StringComparison.Ordinal))
                Breach($"quotation {i} reaches over a paragraph's end");
            if (quotation.Parent < 0 && i > 0 && LastTop(parsed, i) is { } top && top.Span.Overlaps(quotation.Span))
                Breach($"quotation {i} overlaps the one before");
        }
    }

    private static Quotation? LastTop(ParsedText parsed, int before)
    {
        for (int i = before - 1; i >= 0; i--)
        {
            if (parsed.Quotations[i].Parent < 0)
                return parsed.Quotations[i];
        }

        return null;
    }
}
