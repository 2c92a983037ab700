using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>A report's article with its sentences, words, tags, heads and quotation marks: what the second stage makes.</summary>
/// <remarks>Only article blocks have sentences; page furniture is never parsed. Immutable once built.</remarks>
public sealed class ParsedText
{
    private readonly Token[] _tokens;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Joins what was found to the report it was found in.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="tokens">Its words, in order; heads are indexes into this array.</param>
    /// <param name="quotations">Its quotations, by start.</param>
    public ParsedText(Report report, IReadOnlyList<Sentence> sentences, Token[] tokens, IReadOnlyList<Quotation> quotations)
    {
        Report = report;
        Sentences = sentences;
        Quotations = quotations;
        _tokens = tokens;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            int head = tokens[i].Head;
            if (head < 0)
                continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The report's text.</summary>
    public string Text => Report.Text;

    /// <summary>A sentence that says why the text was not parsed (it is in another language), or <see langword="null"/>.</summary>
    public string? Unread { get; init; }

    /// <summary>The sentences, in order, without overlap.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The words, in order, without overlap.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The quotations, by start; an inner one follows the one that holds it.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The names that the name tagger marks, in order, without overlap.</summary>
    public IReadOnlyList<NameSpan> Names { get; init; } = [];

    /// <summary>The words whose head is <paramref name="token"/>, from left to right.</summary>
    public Children ChildrenOf(int token) => new(_firstChild[token], _nextSibling);

    /// <summary>The first word whose head is <paramref name="token"/> and whose relation is <paramref name="relation"/>, or -1.</summary>
    public int ChildOf(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_tokens[child].Relation == relation)
                return child;
        }

        return -1;
    }

    /// <summary>The index of the first word that ends behind <paramref name="offset"/>; the number of words where none does.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The first and the last word that <paramref name="token"/> dominates, itself included.</summary>
    public (int First, int Last) SubtreeOf(int token)
    {
        int first = token, last = token;
        var open = new Stack<int>();
        open.Push(token);
        while (open.TryPop(out int top))
        {
            first = Math.Min(first, top);
            last = Math.Max(last, top);
            for (int child = _firstChild[top]; child >= 0; child = _nextSibling[child])
                open.Push(child);
        }

        return (first, last);
    }

    /// <summary>The words of <paramref name="token"/> as the report has them.</summary>
    public ReadOnlySpan<char> WordOf(int token) => _tokens[token].Span.In(Text);

    /// <summary>The words under one head; enumerates without allocation.</summary>
    public readonly struct Children
    {
        private readonly int _first;
        private readonly int[] _nextSibling;

        internal Children(int first, int[] nextSibling)
        {
            _first = first;
            _nextSibling = nextSibling;
        }

        /// <summary>Enumerates the words' indexes.</summary>
        public Enumerator GetEnumerator() => new(_first, _nextSibling);

        /// <summary>Steps from sibling to sibling.</summary>
        public struct Enumerator
        {
            private readonly int[] _nextSibling;
            private int _next;

            internal Enumerator(int first, int[] nextSibling)
            {
                _next = first;
                _nextSibling = nextSibling;
                Current = -1;
            }

            /// <summary>The index of the word stood on.</summary>
            public int Current { get; private set; }

            /// <summary>Steps to the next sibling.</summary>
            public bool MoveNext()
            {
                Current = _next;
                if (_next < 0)
                    return false;
                _next = _nextSibling[_next];
                return true;
            }
        }
    }
}

/// <summary>A sentence of a report.</summary>
/// <param name="Span">Where it stands, without surrounding white space.</param>
/// <param name="FirstToken">The index of its first word.</param>
/// <param name="EndToken">The index behind its last word.</param>
/// <param name="Block">The index of the report's block that it stands in.</param>
public readonly record struct Sentence(Span Span, int FirstToken, int EndToken, int Block);

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">Where it stands, the marks included.</param>
/// <param name="Inner">Where its words stand, without the marks and white space beside them.</param>
/// <param name="Parent">The index of the quotation that holds it, or -1.</param>
/// <param name="Continues">The index of the quotation in the paragraph before that this one goes on from (its mark opened again), or -1.</param>
/// <param name="Opened">Whether its opening mark is there.</param>
/// <param name="Closed">Whether its closing mark is there; a paragraph of a longer quotation has none.</param>
/// <param name="DoubleMarks">Whether its marks are double ones or guillemets.</param>
public readonly record struct Quotation(Span Span, Span Inner, int Parent, int Continues, bool Opened, bool Closed, bool DoubleMarks);
