using System.Text;
using OnRecord.Language;
using Xunit;

namespace OnRecord.English.Tests.Language;

/// <summary>Floors for what is found in the raw text of the development treebanks; raised freely, lowered only on purpose.</summary>
public sealed class TreebankTests
{
    [Theory]
    [InlineData("ewt-dev.conllu", 99.5, 85.8)]
    [InlineData("gum-open-dev.conllu", 99.8, 95.3)]
    public void Words_and_sentences_of_a_development_treebank_are_found(string file, double wordFloor, double sentenceFloor)
    {
        var found = new Spans();
        var expected = new Spans();
        foreach (string text in Read(file, expected))
            Add(text, found);
        Assert.Equal(expected.Length, found.Length);
        double words = Score(expected.Words, found.Words), sentences = Score(expected.Sentences, found.Sentences);
        Assert.True(words >= wordFloor, $"written words: {words:F2}");
        Assert.True(sentences >= sentenceFloor, $"sentences: {sentences:F2}");
    }

    private static double Score(HashSet<(int Start, int End)> expected, HashSet<(int Start, int End)> found) =>
        200.0 * expected.Count(found.Contains) / (expected.Count + found.Count);

    // The documents' texts as one would meet them; offsets count characters that are no white space, over all documents.
    private static List<string> Read(string file, Spans expected)
    {
        var texts = new List<StringBuilder>();
        bool paragraph = false;
        int skipped = 0;
        foreach (string line in File.ReadLines(Treebank.PathOf(file)))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                texts.Add(new StringBuilder());
            paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                texts[^1].Append(texts[^1].Length == 0 ? "" : paragraph ? "\n\n" : " ").Append(line, 9, line.Length - 9);
                paragraph = false;
            }

            string[] cells = line.Split('\t');
            if (line.Length == 0)
                expected.EndSentence();
            if (cells.Length != 10 || cells[0].Contains('.', StringComparison.Ordinal) || skipped-- > 0)
                continue;
            string[] numbers = cells[0].Split('-');
            skipped = numbers.Length > 1 ? int.Parse(numbers[1]) - int.Parse(numbers[0]) + 1 : 0;
            expected.AddWord(cells[1].Count(c => !char.IsWhiteSpace(c)));
        }

        return [.. texts.Select(text => text.ToString())];
    }

    private static void Add(string text, Spans found)
    {
        ParsedText parsed = Parsing.Parse(text);
        foreach (Sentence sentence in parsed.Sentences)
        {
            for (int i = sentence.FirstToken, last = 0; i < sentence.EndToken; i = last)
            {
                last = i + 1;
                while (last < sentence.EndToken && parsed.Tokens[last].ContinuesWord)
                    last++;
                found.AddWord(text[parsed.Tokens[i].Start..parsed.Tokens[last - 1].End].Count(c => !char.IsWhiteSpace(c)));
            }

            found.EndSentence();
        }
    }

    private sealed class Spans
    {
        private int _sentence;

        public HashSet<(int Start, int End)> Words { get; } = [];

        public HashSet<(int Start, int End)> Sentences { get; } = [];

        public int Length { get; private set; }

        public void AddWord(int length)
        {
            Words.Add((Length, Length + length));
            Length += length;
        }

        public void EndSentence()
        {
            if (Length > _sentence)
                Sentences.Add((_sentence, Length));
            _sentence = Length;
        }
    }
}
