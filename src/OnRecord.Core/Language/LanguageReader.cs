using System.Runtime.InteropServices;
using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>The second stage: sentences, words, tags, heads and quotation marks.</summary>
public static class LanguageReader
{
    // Many more than a sentence has, and few beside what the weights take.
    private const int WordsOfPart = 1024;

    /// <summary>Parses the article blocks of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>The parse; without sentences, and with the reason, where the text is not in the pack's language.</returns>
    public static ParsedText Read(Report report, LanguagePack pack)
    {
        (List<RawToken> words, List<Sentence> sentences, string? refusal) = Split(report, pack);
        if (refusal is not null)
            return new ParsedText(report, [], [], []) { Unread = refusal };
        (Token[] tokens, List<NameSpan> names) = Analyse(report, pack, words, sentences, OwnCapitals.Of(report.Text, words, sentences));
        return new ParsedText(report, sentences, tokens, QuotationScanner.Scan(report, sentences, pack)) { Names = names };
    }

    /// <summary>Parses the article blocks of a report some thousand words at a time, so that a long one never lies parsed as a whole in memory.</summary>
    /// <param name="report">The report.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>
    /// Parses of whole sentences that follow each other: together what <see cref="Read"/> gives, but without quotations, and each counts words from
    /// its own first. At least one; that one without sentences, and with the reason, where the text is not in the pack's language.
    /// </returns>
    public static IEnumerable<ParsedText> ReadInParts(Report report, LanguagePack pack)
    {
        (List<RawToken> words, List<Sentence> sentences, string? refusal) = Split(report, pack);
        if (refusal is not null || sentences.Count == 0)
        {
            yield return new ParsedText(report, [], [], []) { Unread = refusal };
            yield break;
        }

        var capitals = OwnCapitals.Of(report.Text, words, sentences);
        for (int first = 0, end; first < sentences.Count; first = end)
        {
            end = EndOfPart(sentences, first);
            int origin = sentences[first].FirstToken;
            List<Sentence> part = sentences.GetRange(first, end - first)
                .ConvertAll(sentence => sentence with { FirstToken = sentence.FirstToken - origin, EndToken = sentence.EndToken - origin });
            (Token[] tokens, List<NameSpan> names) = Analyse(report, pack, words.GetRange(origin, part[^1].EndToken), part, capitals);
            yield return new ParsedText(report, part, tokens, []) { Names = names };
        }
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack)
    {
        pack.View(static p => new SyntaxModel(p));
        pack.View(static p => new LemmaLexicon(p));
    }

    /// <summary>The report's words and sentences, of which nothing is said yet; and the reason where the text is not in the pack's language.</summary>
    internal static (List<RawToken> Words, List<Sentence> Sentences, string? Refusal) Split(Report report, LanguagePack pack)
    {
        var words = new List<RawToken>(report.Text.Length / 5);
        var sentences = new List<Sentence>(report.Text.Length / 100);
        var tokenizer = new Tokenizer(report.Text, pack.View(p => new TokenLexicon(p)), words);
        var splitter = new SentenceSplitter(report.Text, pack, words, sentences);
        for (int block = 0; block < report.Blocks.Count; block++)
        {
            if (report.Blocks[block].IsFurniture)
                continue;
            int first = words.Count;
            tokenizer.Add(report.Blocks[block].Span);
            splitter.Add(first, words.Count, block);
        }

        return (words, sentences, pack.View(p => new TextLanguage(p)).Refusal(report.Text, words));
    }

    private static int EndOfPart(List<Sentence> sentences, int first)
    {
        int end = first + 1;
        while (end < sentences.Count && sentences[end].EndToken - sentences[first].FirstToken <= WordsOfPart)
            end++;
        return end;
    }

    /// <summary>The words with their tags, heads and dictionary forms, and the names' extents.</summary>
    internal static (Token[] Tokens, List<NameSpan> Names) Analyse(Report report, LanguagePack pack, List<RawToken> words, List<Sentence> sentences, OwnCapitals capitals)
    {
        Token[] tokens = Unanalysed(words, sentences);
        List<NameSpan> names = pack.View(p => new SyntaxModel(p)).Annotate(report.Text, CollectionsMarshal.AsSpan(sentences), tokens, capitals);
        Lemmatizer.Fill(report.Text, pack, tokens);
        return (tokens, names);
    }

    private static Token[] Unanalysed(List<RawToken> words, List<Sentence> sentences)
    {
        var tokens = new Token[words.Count];
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = sentences[s].FirstToken; i < sentences[s].EndToken; i++)
            {
                (int start, int end, bool continues) = words[i];
                tokens[i] = new Token
                {
                    Start = start,
                    End = end,
                    ContinuesWord = continues,
                    Head = -1,
                    Sentence = s,
                    Lemma = "",
                };
            }
        }

        return tokens;
    }
}
