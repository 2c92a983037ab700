using OnRecord.Language;
using OnRecord.Pages;

namespace OnRecord.Times;

/// <summary>Finds the expressions of a report's article, block by block.</summary>
internal sealed class MatchReader
{
    private const int SpeechBefore = 9;
    private const int SpeechAfter = 7;
    private const int CharactersPerPiece = 5;
    private readonly TimeLexicon _lexicon;
    private readonly ParsedText _text;
    private readonly PieceReader _reader;
    private readonly NumberWords _numbers;
    private readonly ClauseTense _tenses;
    private readonly MatchConditions _conditions;
    private readonly RuleMatcher _matcher;

    public MatchReader(TimeLexicon lexicon, ParsedText text)
    {
        _lexicon = lexicon;
        _text = text;
        _reader = new PieceReader(lexicon, text.Text);
        _numbers = new NumberWords(lexicon);
        _tenses = new ClauseTense(lexicon, text);
        _conditions = new MatchConditions(lexicon, text.Text, _tenses);
        _matcher = new RuleMatcher(lexicon, _conditions);
    }

    /// <summary>Finds the expressions.</summary>
    /// <param name="dayFirst">Whether the report writes the day before the month, or <see langword="null"/> where it does not show it.</param>
    public List<TimeMatch> Read(out bool? dayFirst)
    {
        var pieces = new List<Piece>((_text.Text.Length / CharactersPerPiece) + 1);
        foreach (Block block in _text.Report.Blocks)
        {
            if (block.IsFurniture)
                continue;
            int from = pieces.Count;
            _reader.Read(block.Span, pieces);
            _numbers.Join(pieces, from);
        }

        _conditions.NoteNames(pieces);
        var found = new List<FoundMatch>();
        _matcher.Match(pieces, found);
        dayFirst = DayOrder.Of(found, pieces);
        return Matches(pieces, found);
    }

    private List<TimeMatch> Matches(List<Piece> pieces, List<FoundMatch> found)
    {
        var matches = new List<TimeMatch>(found.Count);
        int paragraph = 0, at = 0;
        foreach (FoundMatch match in found)
        {
            while (at <= match.FirstPiece)
            {
                if (pieces[at++].Is(PieceTraits.Paragraph))
                    paragraph++;
            }

            bool isOfSource = IsBehind(WordTraits.Source, pieces, match), spokenBefore = isOfSource || IsBehind(WordTraits.Speech, pieces, match);
            matches.Add(new TimeMatch(
                new Span(pieces[match.FirstPiece].Start, pieces[match.EndPiece - 1].End),
                match.Rule,
                match.Part,
                match.Slots,
                // "The troops will leave, according to NAME on Tuesday": it has been said.
                isOfSource ? Tense.Past : _tenses.Of(pieces, match.FirstPiece, match.EndPiece, spokenBefore),
                spokenBefore || IsBeforeSpeech(pieces, match),
                paragraph));
        }

        return matches;
    }

    private bool IsBehind(WordTraits trait, List<Piece> pieces, in FoundMatch match)
    {
        for (int i = match.FirstPiece - 1; i >= 0 && i >= match.FirstPiece - SpeechBefore; i--)
        {
            if (pieces[i].Is(PieceTraits.Stop) || IsComma(pieces[i]))
                break;
            if (Has(pieces[i], trait))
                return true;
            if (pieces[i].Is(PieceTraits.Paragraph) || _tenses.ShowsTense(pieces[i]))
                break;
        }

        return false;
    }

    private bool IsBeforeSpeech(List<Piece> pieces, in FoundMatch match)
    {
        bool opensSentence = match.FirstPiece < 2 || pieces[match.FirstPiece].Is(PieceTraits.Paragraph)
            || pieces[match.FirstPiece - 1].Is(PieceTraits.Stop)
            || pieces[match.FirstPiece - 1].Is(PieceTraits.Paragraph) || pieces[match.FirstPiece - 2].Is(PieceTraits.Stop);
        for (int i = match.EndPiece; i < pieces.Count && i < match.EndPiece + SpeechAfter; i++)
        {
            if (pieces[i].Is(PieceTraits.Stop) || pieces[i].Is(PieceTraits.Paragraph) || (!opensSentence && IsComma(pieces[i])))
                break;
            if (Has(pieces[i], WordTraits.Speech))
                return true;
            if (_tenses.IsFuture(pieces[i]))
                break;
        }

        return false;
    }

    private bool IsComma(in Piece piece) => Has(piece, WordTraits.Clause);

    private bool Has(in Piece piece, WordTraits trait) => piece.Word >= 0 && (_lexicon[piece.Word].Traits & trait) != 0;
}
