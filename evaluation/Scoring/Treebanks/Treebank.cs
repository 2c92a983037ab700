using System.Globalization;
using System.Text;

namespace OnRecord.Evaluation.Scoring.Treebanks;

/// <summary>The words of a treebank or a parse in CoNLL-U.</summary>
internal sealed class Treebank
{
    private readonly StringBuilder _characters = new();
    private readonly List<TreebankWord> _sentence = [];
    private (int Start, int End) _token;
    private int _partsLeft;
    private int _sentenceStart;

    private Treebank()
    {
    }

    /// <summary>All characters but white space.</summary>
    public string Characters => _characters.ToString();

    /// <summary>The tokens: what stands between spaces, or is divided from it; a contraction is one.</summary>
    public HashSet<Span> Tokens { get; } = [];

    /// <summary>The sentences.</summary>
    public HashSet<Span> Sentences { get; } = [];

    /// <summary>The syntactic words; a contraction has several.</summary>
    public List<TreebankWord> Words { get; } = [];

    /// <summary>Reads CoNLL-U.</summary>
    /// <exception cref="EvaluationException">A line has too few columns.</exception>
    public static Treebank Read(TextReader reader)
    {
        var treebank = new Treebank();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                treebank.EndSentence();
            else if (line[0] != '#')
                treebank.Add(line.Split('\t'));
        }

        treebank.EndSentence();
        return treebank;
    }

    /// <summary>The documents of a treebank as running text.</summary>
    public static IReadOnlyList<(string Id, string Text)> Documents(string conllu)
    {
        var documents = new List<(string Id, StringBuilder Text)>();
        bool isNew = false, isParagraph = false;
        string? id = null;
        foreach (string line in conllu.Split('\n'))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                (isNew, id) = (true, line.Contains('=', StringComparison.Ordinal) ? line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : null);
            isParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
            if (!line.StartsWith("# text = ", StringComparison.Ordinal))
                continue;
            if (isNew || documents.Count == 0)
                documents.Add((id ?? string.Create(CultureInfo.InvariantCulture, $"doc-{documents.Count + 1}"), new StringBuilder()));
            StringBuilder text = documents[^1].Text;
            text.Append(text.Length == 0 ? "" : isParagraph ? "\n\n" : " ").Append(line.AsSpan(9).Trim());
            isNew = isParagraph = false;
        }

        return [.. documents.Select(document => (document.Id, document.Text.ToString()))];
    }

    private void Add(string[] cells)
    {
        if (cells.Length < 8)
            throw new EvaluationException($"A line of CoNLL-U has {cells.Length} columns: '{string.Join(' ', cells)}'.");
        if (cells[0].Contains('.', StringComparison.Ordinal))
            return;
        string form = string.Concat(cells[1].Where(c => !Scoring.Words.IsSpace(c)));
        bool isPart = _partsLeft > 0;
        if (cells[0].Split('-') is [var first, var last])
        {
            Begin(form);
            _partsLeft = int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1;
            return;
        }

        if (isPart)
            _partsLeft--;
        else
            Begin(form);
        _sentence.Add(new TreebankWord
        {
            Start = _token.Start,
            End = _token.End,
            IsPart = isPart,
            Form = form,
            Lemma = cells[2],
            Upos = cells[3],
            Xpos = cells[4],
            Head = int.TryParse(cells[6], CultureInfo.InvariantCulture, out int head) ? head : 0,
            Relation = cells[7],
        });
    }

    private void Begin(string form)
    {
        _token = (_characters.Length, _characters.Length + form.Length);
        _characters.Append(form);
        Tokens.Add(new Span(_token.Start, _token.End));
    }

    private void EndSentence()
    {
        foreach (TreebankWord word in _sentence)
            word.Parent = word.Head == 0 ? null : word.Head > 0 && word.Head <= _sentence.Count ? _sentence[word.Head - 1] : word;
        if (_sentence.Count > 0)
            Sentences.Add(new Span(_sentenceStart, _characters.Length));
        Words.AddRange(_sentence);
        _sentence.Clear();
        _partsLeft = 0;
        _sentenceStart = _characters.Length;
    }
}
