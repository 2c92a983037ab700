using System.Runtime.InteropServices;
using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>The second stage: sentences, words, tags, heads and quotation marks.</summary>
public static class LanguageReader
{
    /// <summary>Parses the article blocks of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>The parse; without sentences, and with the reason, where the text is not in the pack's language.</returns>
    public static ParsedText Read(Report report, LanguagePack pack)
    {
        var words = new List<RawToken>(report.Text.Length / 5);
        var sentences = new List<Sentence>(report.Text.Length / 100);
        Split(report, pack, words, sentences);
        if (pack.View(p => new TextLanguage(p)).Refusal(report.Text, words) is { } refusal)
            return new ParsedText(report, [], [], []) { Unread = refusal };
        Token[] tokens = Unanalysed(words, sentences);
        List<NameSpan> names = pack.View(p => new SyntaxModel(p)).Annotate(report.Text, CollectionsMarshal.AsSpan(sentences), tokens);
        Lemmatizer.Fill(report.Text, pack, tokens);
        return new ParsedText(report, sentences, tokens, QuotationScanner.Scan(report, sentences, pack)) { Names = names };
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack)
    {
        pack.View(static p => new SyntaxModel(p));
        pack.View(static p => new LemmaLexicon(p));
    }

    private static void Split(Report report, LanguagePack pack, List<RawToken> words, List<Sentence> sentences)
    {
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
