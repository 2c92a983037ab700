using System.Buffers;
using System.Globalization;
using OnRecord.Language;
using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Format;

/// <summary>Writes parses as CoNLL-U (Universal Dependencies), with <c>TokenRange</c> in UTF-16 code units.</summary>
public sealed class ConlluWriter
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\t\n\r\v\f\u0085\u2028\u2029");

    private readonly TextWriter _output;
    private readonly IReadOnlyList<string> _tags;
    private readonly LanguagePack _pack;
    private Func<Span, Span> _original = span => span;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="pack">The pack whose tags the parses have.</param>
    public ConlluWriter(TextWriter output, LanguagePack pack)
    {
        _output = output;
        _pack = pack;
        _tags = pack.View(p => new SyntaxModel(p)).Xpos;
    }

    /// <summary>Writes, in place of a report that cannot be read, a comment that says why.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="id">What the caller calls the report, or <see langword="null"/> where it is not known.</param>
    /// <param name="line">The number of its line, from 1.</param>
    /// <param name="error">A sentence that says why it cannot be read.</param>
    public static void WriteError(TextWriter output, string? id, int line, string error)
    {
        if (id is not null)
            output.WriteLine("# newdoc id = " + OneLine(id));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# line = {line}"));
        output.WriteLine("# error = " + OneLine(error));
        output.WriteLine();
    }

    /// <summary>Parses a report and writes it a part at a time. Words that a hyphen breaks at line ends are whole; their <c>TokenRange</c> is that of the text as it was handed in.</summary>
    /// <param name="report">The report.</param>
    /// <param name="written">Called when a part is written.</param>
    /// <exception cref="PackException">The pack lacks a table or model.</exception>
    public void Write(Report report, Action written)
    {
        MendedReport? mended = BrokenWords.Mend(report, _pack);
        _original = mended is null ? span => span : mended.Original;
        bool isFirst = true;
        foreach (ParsedText part in LanguageReader.ReadInParts(mended?.Report ?? report, _pack))
        {
            if (isFirst)
                Begin(part);
            WriteSentences(part);
            isFirst = false;
            written();
        }
    }

    /// <summary>Writes one report.</summary>
    public void Write(ParsedText text)
    {
        _original = span => span;
        Begin(text);
        WriteSentences(text);
    }

    private void Begin(ParsedText text)
    {
        _output.WriteLine("# newdoc id = " + OneLine(text.Report.Id));
        if (text.Unread is { } refusal)
            _output.WriteLine("# unread = " + OneLine(refusal));
        if (text.Sentences.Count == 0)
            _output.WriteLine();
    }

    private void WriteSentences(ParsedText text)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            _output.Write("# text = ");
            Write(sentence.Span.In(text.Text));
            _output.WriteLine();
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
                WriteToken(text, sentence, i);
            _output.WriteLine();
        }
    }

    // Written cell by cell, as it is: a string for each would be ten times what the parse takes.
    private void WriteToken(ParsedText text, Sentence sentence, int token)
    {
        Token t = text.Tokens[token];
        int first = sentence.FirstToken, end = PartsEnd(text, sentence, token);
        if (!t.ContinuesWord && end > token + 1)
        {
            int last = text.Tokens[end - 1].End;
            Write(token - first + 1);
            _output.Write('-');
            Write(end - first);
            _output.Write('\t');
            Write(text.Text.AsSpan(t.Start..last));
            _output.Write("\t_\t_\t_\t_\t_\t_\t_\t");
            WriteRange(text, t.Start, last, isWhole: true);
        }

        Write(token - first + 1);
        _output.Write('\t');
        Write(text.WordOf(token));
        _output.Write('\t');
        Write(t.Lemma);
        _output.Write('\t');
        _output.Write(ConlluNames.Of(t.Upos));
        _output.Write('\t');
        _output.Write(_tags[t.Xpos]);
        _output.Write('\t');
        ConlluNames.Write(_output, t.Morphology);
        _output.Write('\t');
        Write(t.Head < 0 ? 0 : t.Head - first + 1);
        _output.Write('\t');
        _output.Write(t.Head < 0 ? "root" : ConlluNames.Of(t.Relation));
        _output.Write("\t_\t");
        WriteRange(text, t.Start, t.End, isWhole: !t.ContinuesWord && end == token + 1);
    }

    private static int PartsEnd(ParsedText text, Sentence sentence, int token)
    {
        int end = token + 1;
        while (end < sentence.EndToken && text.Tokens[end].ContinuesWord)
            end++;
        return end;
    }

    // The last cell and the line's end. Of a word in parts only the whole says whether a space follows.
    private void WriteRange(ParsedText text, int start, int end, bool isWhole)
    {
        if (isWhole && end < text.Text.Length && !char.IsWhiteSpace(text.Text[end]))
            _output.Write("SpaceAfter=No|");
        Span span = _original(new Span(start, end));
        _output.Write("TokenRange=");
        Write(span.Start);
        _output.Write(':');
        Write(span.End);
        _output.WriteLine();
    }

    private void Write(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        _output.Write(digits[..length]);
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.IndexOfAny(LineBreaks) >= 0)
            _output.Write(OneLine(text.ToString()));
        else
            _output.Write(text);
    }

    // A line of CoNLL-U cannot hold a line break or a tab, and UTF-8 no half of a surrogate pair.
    private static string OneLine(string text)
    {
        if (text.Length == 0)
            return "_";
        return text.AsSpan().IndexOfAny(LineBreaks) < 0
            ? text
            : string.Join(' ', text.Split(['\t', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
    }
}
