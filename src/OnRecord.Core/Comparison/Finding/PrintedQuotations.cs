using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>The quotations of all reports, as they are printed, those that are printed alike once; and which of them may print one text.</summary>
internal sealed class PrintedQuotations
{
    private const int Run = 2;
    private const int LeastWords = 3;
    private const int LeastRuns = 4;
    private const int LeastRunsOfTwo = 9;
    private const int MostOfRun = 96;

    // Where thousands of remarks stand in the same few words, those that share most are aligned: at the most so many words with so many others.
    private const long MostAligned = 150_000_000;

    private readonly List<StatementSign> _signs;
    private readonly List<PrintedText> _texts = [];
    private readonly Dictionary<int, List<PrintedText>> _inReport = [];

    /// <summary>Reads them.</summary>
    public PrintedQuotations(IReadOnlyList<Record> records, List<StatementSign> signs, TermSpace space)
    {
        _signs = signs;
        Words = new PrintedWords(space);
        var known = new Dictionary<PrintedWord[], PrintedText>(new PrintedAlike());
        for (int at = 0; at < signs.Count; at++)
        {
            if (Array.IndexOf(signs[at].Quoted, true) < 0 || Words.Read(signs[at], records[signs[at].Report].Text) is not { Length: >= LeastWords } words)
                continue;
            if (!known.TryGetValue(words, out PrintedText? text))
                _texts.Add(known[words] = text = new PrintedText(words, []));
            text.Prints.Add((at, words));
            if (!_inReport.TryGetValue(signs[at].Report, out List<PrintedText>? there))
                _inReport[signs[at].Report] = there = [];
            there.Add(text);
        }
    }

    /// <summary>What the words are compared as.</summary>
    public PrintedWords Words { get; }

    /// <summary>What a report quotes.</summary>
    public IReadOnlyList<PrintedText> In(int report) => _inReport[report];

    /// <summary>Those that share runs of words and render one utterance, or may; each with the statements of both that do.</summary>
    /// <param name="utteranceOf">The id of the utterance that each statement renders.</param>
    public IEnumerable<PrintedPair> Pairs(IReadOnlyDictionary<int, string> utteranceOf)
    {
        var pairs = new List<(PrintedPair Pair, int Runs)>();
        long aligned = 0;
        foreach (((int first, int second), int runs) in Shared())
        {
            // Of several ways to set the words against each other the texts decide, so that the order of the reports does not.
            (PrintedText one, PrintedText other) = Words.Compare(_texts[first].Words, _texts[second].Words) <= 0 ? (_texts[first], _texts[second]) : (_texts[second], _texts[first]);
            if (PairOf(one, other, runs, utteranceOf) is not { } pair)
                continue;
            aligned += (long)one.Words.Length * other.Words.Length;
            pairs.Add((pair, runs));
        }

        if (aligned > MostAligned)
        {
            pairs.Sort((left, right) => right.Runs != left.Runs ? right.Runs - left.Runs
                : Words.Compare(left.Pair.One.Words, right.Pair.One.Words) is not 0 and int order ? order : Words.Compare(left.Pair.Other.Words, right.Pair.Other.Words));
        }

        aligned = 0;
        return pairs.Select(pair => pair.Pair).TakeWhile(pair => (aligned += (long)pair.One.Words.Length * pair.Other.Words.Length) <= MostAligned);
    }

    // How many runs each two share; one that is nearly everywhere says nothing.
    private Dictionary<(int, int), int> Shared()
    {
        var holders = new Dictionary<(int, int), List<int>>();
        for (int at = 0; at < _texts.Count; at++)
        {
            PrintedWord[] words = _texts[at].Words;
            for (int i = 0; i + Run <= words.Length; i++)
            {
                (int, int) run = (words[i].Form, words[i + 1].Form);
                if (!holders.TryGetValue(run, out List<int>? list))
                    holders[run] = list = [];
                if (list.Count == 0 || list[^1] != at)
                    list.Add(at);
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (List<int> list in holders.Values)
        {
            for (int second = 1; second < list.Count && list.Count <= MostOfRun; second++)
            {
                for (int first = 0; first < second; first++)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, (list[first], list[second]), out _)++;
            }
        }

        return shared;
    }

    // Of what renders one utterance one run is enough; of what the same person said a few words; what two say may be read out of one letter.
    private PrintedPair? PairOf(PrintedText one, PrintedText other, int runs, IReadOnlyDictionary<int, string> utteranceOf)
    {
        var prints = new HashSet<int>();
        bool isJoined = false;
        foreach ((int sign, _) in one.Prints)
        {
            foreach ((int otherSign, _) in other.Prints)
            {
                if (_signs[sign].Report == _signs[otherSign].Report)
                    continue;
                bool areJoined = utteranceOf.TryGetValue(sign, out string? id) && utteranceOf.TryGetValue(otherSign, out string? otherId) && id == otherId;
                if (!areJoined && runs < LeastRunsOfTwo && (runs < LeastRuns || RenderingRule.SpeakersOf(_signs[sign], _signs[otherSign]) == SpeakerFit.Other))
                    continue;
                isJoined |= areJoined;
                prints.Add(sign);
                prints.Add(otherSign);
            }
        }

        return prints.Count > 0 ? new PrintedPair(one, other, prints, isJoined) : null;
    }

    private sealed class PrintedAlike : IEqualityComparer<PrintedWord[]>
    {
        public bool Equals(PrintedWord[]? x, PrintedWord[]? y) => x!.Length == y!.Length && x.Zip(y).All(pair => pair.First with { Word = default, Span = default } == pair.Second with { Word = default, Span = default });

        public int GetHashCode(PrintedWord[] obj)
        {
            int hash = obj.Length;
            foreach (PrintedWord word in obj)
                hash = (hash * 31) + word.Form;
            return hash;
        }
    }
}

/// <summary>What one statement or more quote in the same print.</summary>
/// <param name="Words">The words.</param>
/// <param name="Prints">The numbers of the statements, each with the words where it has them.</param>
internal sealed record PrintedText(PrintedWord[] Words, List<(int Sign, PrintedWord[] Words)> Prints);

/// <summary>Two texts that may be one.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Signs">The statements that print one of them, and may render what one with the other renders.</param>
/// <param name="IsJoined">Whether two of them are known to render one utterance.</param>
internal sealed record PrintedPair(PrintedText One, PrintedText Other, HashSet<int> Signs, bool IsJoined);
