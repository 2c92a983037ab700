using OnRecord.Language;
using OnRecord.Networks;

namespace OnRecord.Statements;

/// <summary>What the statement network sees of each word: rows of its tables. training/onrecord_training/statements/features.py computes the
/// same, number for number.</summary>
internal static class StatementFeatures
{
    /// <summary>Rows that each word has.</summary>
    public const int Count = 13;

    // Where each table begins. The first five are the word's own templates, cut to fewer rows.
    private const int Form = 0;
    private const int Suffix = Form + 8192;
    private const int Prefix = Suffix + 2048;
    private const int Shape = Prefix + 1024;
    private const int Place = Shape + 256;
    private const int Quoted = Place + 64;
    private const int Edge = Quoted + 4;
    private const int Paragraph = Edge + 4;
    private const int PartOfSpeech = Paragraph + 3;
    private const int OwnRelation = PartOfSpeech + 20;
    private const int HeadPlace = OwnRelation + 80;
    private const int HeadRelation = HeadPlace + 32;
    private const int HeadForm = HeadRelation + 80;

    /// <summary>Rows of all tables together.</summary>
    public const int TotalRows = HeadForm + 4096;

    // The templates of WordFeatures that are kept: their place among a word's rows, and where their tables begin.
    private const int WordPrefix = 3;
    private const int WordSuffix = 6;
    private const int WordShape = 8;
    private const int WordPrefixes = 16384 + 256 + 2048;
    private const int WordSuffixes = WordPrefixes + 4096 + 256 + 2048;
    private const int WordShapes = WordSuffixes + 4096 + 8192;
    private const int WordPlaces = WordShapes + 1024;

    /// <summary>Computes the rows and static keys of the words of some whole sentences.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="speech">Its words with their quotation marks as the network knows them.</param>
    /// <param name="paragraphs">For each sentence of the report, the number of its paragraph from 0.</param>
    /// <param name="first">The first sentence.</param>
    /// <param name="end">The sentence behind the last.</param>
    /// <param name="rows">Receives <see cref="Count"/> rows for each word.</param>
    /// <param name="keys">Receives each word's static key.</param>
    public static void Fill(ParsedText text, SpeechMarks speech, ReadOnlySpan<int> paragraphs, int first, int end, Span<int> rows, Span<uint> keys)
    {
        int origin = text.Sentences[first].FirstToken;
        var forms = new List<WordForm>();
        for (int s = first; s < end; s++)
        {
            Sentence sentence = text.Sentences[s];
            int at = sentence.FirstToken - origin, count = sentence.EndToken - sentence.FirstToken;
            FillWords(text, speech, sentence, forms, rows.Slice(at * Count, count * Count), keys[at..]);
        }

        var marks = new QuotationState();
        for (int s = first; s < end; s++)
            FillContext(text, speech, paragraphs, s, origin, ref marks, rows);
    }

    private static void FillWords(ParsedText text, SpeechMarks speech, Sentence sentence, List<WordForm> forms, Span<int> rows, Span<uint> keys)
    {
        Span<int> word = stackalloc int[WordFeatures.Count];
        forms.Clear();
        for (int i = 0; i < sentence.EndToken - sentence.FirstToken; i++)
        {
            WordForm form = WordFeatures.Read(speech.WordOf(sentence.FirstToken + i), word);
            forms.Add(form);
            keys[i] = form.Key;
            Span<int> own = rows.Slice(i * Count, Count);
            own[0] = Form + (word[0] & 8191);
            own[1] = Suffix + ((word[WordSuffix] - WordSuffixes) & 2047);
            own[2] = Prefix + ((word[WordPrefix] - WordPrefixes) & 1023);
            own[3] = Shape + ((word[WordShape] - WordShapes) & 255);

            // Kept until the head's turn comes: tables of heads' forms are indexed by the same hash.
            own[12] = HeadForm + (word[0] & 4095);
        }

        int written = WordFeatures.SentenceCase(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(forms));
        bool before = true;
        for (int i = 0; i < forms.Count; i++)
        {
            bool behind = SpaceBehind(text, sentence.FirstToken + i);
            rows[(i * Count) + 4] = Place + WordFeatures.PlaceRow(written, i == 0, before, behind) - WordPlaces;
            before = behind;
        }
    }

    private static void FillContext(ParsedText text, SpeechMarks speech, ReadOnlySpan<int> paragraphs, int s, int origin, ref QuotationState marks, Span<int> rows)
    {
        Sentence sentence = text.Sentences[s];
        bool begins = s == 0 || paragraphs[s - 1] != paragraphs[s];
        bool ends = s + 1 == paragraphs.Length || paragraphs[s + 1] != paragraphs[s];
        int paragraph = Paragraph + Math.Min(paragraphs[s], 2);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Span<int> own = rows.Slice((i - origin) * Count, Count);
            bool first = begins && i == sentence.FirstToken, last = ends && i == sentence.EndToken - 1;
            bool before = first || SpaceBehind(text, i - 1), behind = last || SpaceBehind(text, i);
            own[5] = Quoted + marks.Read(speech.WordOf(i), first, before, behind);
            own[6] = Edge + (first ? 1 : 0) + (last ? 2 : 0);
            own[7] = paragraph;
            FillSyntax(text, i, own);
        }

        FillHeadForms(text, sentence, origin, rows);
    }

    private static void FillSyntax(ParsedText text, int i, Span<int> own)
    {
        Token token = text.Tokens[i];
        int head = token.Head;
        own[8] = PartOfSpeech + (int)token.Upos;
        own[9] = OwnRelation + (int)token.Relation;
        own[10] = HeadPlace + (head < 0 ? 0 : 1 + Far(head - i) + (head > i ? 8 : 0));
        own[11] = HeadRelation + (int)(head < 0 ? Relation.Root : text.Tokens[head].Relation);
    }

    // The rows of own forms become those of the heads' forms; a sentence's heads lie in it.
    private static void FillHeadForms(ParsedText text, Sentence sentence, int origin, Span<int> rows)
    {
        int at = sentence.FirstToken - origin, count = sentence.EndToken - sentence.FirstToken;
        var own = new int[count];
        for (int i = 0; i < count; i++)
            own[i] = rows[((at + i) * Count) + 12];
        for (int i = 0; i < count; i++)
        {
            int head = text.Tokens[sentence.FirstToken + i].Head;
            rows[((at + i) * Count) + 12] = head < 0 ? HeadForm : own[head - sentence.FirstToken];
        }
    }

    private static bool SpaceBehind(ParsedText text, int token) =>
        token + 1 == text.Tokens.Length || text.Tokens[token + 1].Start > text.Tokens[token].End;

    private static int Far(int distance)
    {
        distance = Math.Abs(distance);
        return distance < 5 ? distance - 1 : distance < 7 ? 4 : distance < 10 ? 5 : distance < 15 ? 6 : 7;
    }

    /// <summary>Follows double quotation marks through a paragraph, simply: the marks' own stage does better, and this need only be the same
    /// in training.</summary>
    private struct QuotationState
    {
        private bool _open;

        /// <summary>1 inside marks, 2 a mark that closes, 3 a mark that opens, else 0.</summary>
        public int Read(ReadOnlySpan<char> word, bool first, bool before, bool behind)
        {
            if (first)
                _open = false;
            if (!IsMark(word))
                return _open ? 1 : 0;
            _open = before != behind ? before : !before ? !_open : word[0] switch
            {
                '\u201c' or '\u201e' or '\u00ab' or '`' => true,
                '\u201d' or '\u00bb' => false,
                _ => !_open,
            };
            return _open ? 3 : 2;
        }

        private static bool IsMark(ReadOnlySpan<char> word) => word.Length == 1
            ? word[0] is '"' or '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' or '\u2033'
            : word.Length == 2 && IsApostrophe(word[0]) && IsApostrophe(word[1]);

        private static bool IsApostrophe(char code) =>
            code is '\'' or '`' or '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u2032' or '\u00b4';
    }
}
