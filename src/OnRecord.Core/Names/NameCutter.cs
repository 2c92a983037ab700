using System.Runtime.InteropServices;
using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Cuts a run of capitalised words into titles, demonyms and names.</summary>
internal sealed class NameCutter(ParsedText text, NameLexicon lexicon)
{
    /// <summary>What is a name by itself.</summary>
    public const WordFacts Known = WordFacts.Organization | WordFacts.Place | WordFacts.Metonym;

    /// <summary>What makes a name an organization's.</summary>
    public const WordFacts OrganizationWord = WordFacts.OrganizationLast | WordFacts.OrganizationAny;

    private readonly NameClassifier _kinds = new(text, lexicon);
    private List<Atom> _run = [];
    private bool _telling;
    private int _officeEnd = -1;

    /// <summary>The names cut so far, in order.</summary>
    public List<NameDraft> Names { get; } = [];

    /// <summary>Cuts one run.</summary>
    /// <param name="run">Its atoms.</param>
    /// <param name="telling">Whether capitals tell names in its sentence.</param>
    public void Cut(List<Atom> run, bool telling)
    {
        _run = run;
        _telling = telling;
        int title = -1;
        for (int p = BehindOffice(); p < run.Count;)
        {
            Atom atom = run[p];
            if (atom.Has(WordFacts.NeverName) || (p == 0 && IsMonthOfDay(atom)))
            {
                title = -1;
                p++;
            }
            else if (IsTitle(p) && !(p > 0 && p + 1 == run.Count && run[p - 1].Has(WordFacts.Honorific) && atom.End - atom.First == 1))
            {
                title = title < 0 ? p : title;
                p++;
            }
            else if (atom.Has(WordFacts.Demonym) && !IsNamedByDemonym(p))
            {
                p++;
            }
            else
            {
                int end = EndOfName(p);
                Emit(p, end, title);
                title = -1;
                p = end;
            }
        }

        _officeEnd = title < 0 ? -1 : run[^1].End;
    }

    // "Director of National Intelligence Anna Brandt": what the office is of stands before the name, and is no part of it.
    private int BehindOffice()
    {
        if (_officeEnd < 0 || _run[0].First != _officeEnd + 1 || text.Tokens[_officeEnd].Upos != Upos.Adp || IsPersonAt(0))
            return 0;
        for (int i = 1; i + 2 <= _run.Count; i++)
        {
            if (IsPersonAt(i) && i + 2 == _run.Count)
                return i;
        }

        return 0;
    }

    // "On 11 June Anna Brandt resigned"; "11 June Street" is one name.
    private bool IsMonthOfDay(Atom atom) => atom.Has(WordFacts.NotAlone) && atom.First > 0 && _run.Count > 1 && !_run[^1].Has(OrganizationWord | WordFacts.Building)
        && text.Tokens[atom.First - 1].Upos == Upos.Num && text.WordOf(atom.First - 1) is { Length: <= 2 } day && char.IsAsciiDigit(day[0]);

    private bool IsTitle(int p) =>
        _run[p].Has(WordFacts.Title) && !(p + 1 < _run.Count && HasOrganizationTail(p + 1) && !HasGiven(p + 1));

    private bool HasGiven(int from)
    {
        for (int i = from; i < _run.Count; i++)
        {
            bool alone = i + 1 == _run.Count || !_run[i + 1].Has(OrganizationWord | WordFacts.Building);
            if (alone && _run[i].Has(WordFacts.Given) && !_run[i].Has(Known | OrganizationWord))
                return true;
        }

        return false;
    }

    private bool HasOrganizationTail(int from)
    {
        if (from >= _run.Count)
            return false;
        bool person = _run.Count > 1 && _run[^2].Has(WordFacts.Given) && (!_run[^1].Has(OrganizationWord) || _run[^1].Has(WordFacts.Surname));
        return (!person && _run[^1].Has(OrganizationWord | WordFacts.PlaceLast | WordFacts.Organization)) || HasWordInside(from);
    }

    private bool HasWordInside(int from)
    {
        for (int i = from; i < _run.Count; i++)
        {
            if (_run[i].Has(WordFacts.OrganizationAny))
                return true;
        }

        return false;
    }

    private bool HasTitle(int from)
    {
        for (int i = from; i < _run.Count; i++)
        {
            if (_run[i].Has(WordFacts.Title) && !_run[i].Has(OrganizationWord | WordFacts.Given))
                return true;
        }

        return false;
    }

    private bool IsNamedByDemonym(int p) => IsGivenName(p) || (p + 1 < _run.Count && !HasTitle(p + 1) && !HasGiven(p + 1) && !(_run[p].Meaning is null && p + 2 == _run.Count && _run[^1].Has(Known))
        && (_run[^1].Has(OrganizationWord) || HasWordInside(p + 1) || _run[^1].Has(WordFacts.Building) || (_run[^1].Has(WordFacts.PlaceLast) && _run.Count == p + 2)));

    // "Finn Arno": the tagger takes both for one person.
    private bool IsGivenName(int p)
    {
        if (p + 1 >= _run.Count || !_run[p].Has(WordFacts.Given))
            return false;
        foreach (NameSpan name in text.Names)
        {
            if (name.FirstToken == _run[p].First && name.Kind == NameKind.Person && name.EndToken > _run[p].End)
                return true;
        }

        return false;
    }

    private int EndOfName(int p)
    {
        Atom atom = _run[p];
        int count = _run.Count;
        if (p == count - 1)
            return count;
        bool known = atom.Has(Known);
        if (known && !HasTitle(p + 1))
        {
            bool party = _run[p + 1].Has(WordFacts.Demonym) && _run[p + 1].Meaning is null;
            bool apart = party || atom.Has(WordFacts.Organization) && p + 2 == count && _run[^1].Has(WordFacts.Organization);
            if (!apart && HasOrganizationTail(p + 1) && !HasGiven(p + 1) && !IsHyphenated(p + 1))
                return count;
        }

        if (known && (!(atom.Has(WordFacts.Given) || IsPlainCity(atom)) || (_run[p + 1].Has(WordFacts.Demonym) && _run[p + 1].Meaning is null)))
            return p + 1;
        int end = p + 1;
        while (end < count && !EndsBefore(end, p))
            end++;
        return end;
    }

    /// <summary>Whether it is one word that is a place's and no country's, state's or capital's.</summary>
    public static bool IsPlainCity(Atom atom) =>
        atom.End - atom.First == 1 && atom.Has(WordFacts.Place) && !atom.Has(WordFacts.Country | WordFacts.Capital | WordFacts.State | WordFacts.Organization) && atom.Meaning is null;

    private bool IsHyphenated(int p) => _run[p].Joined && text.WordOf(_run[p].First - 1) is "-" or "\u2013";

    private bool EndsBefore(int i, int from)
    {
        Atom atom = _run[i];
        if (atom.Has(WordFacts.NeverName))
            return true;
        if (IsTail(i, from) || IsCited(i, from))
            return true;
        if (atom.Joined)
            return IsHyphenated(i) && atom.Has(WordFacts.Country | WordFacts.Demonym) && !HasOrganizationTail(i + 1);
        if (i >= from + 2 && IsPersonAt(from) && IsPersonAt(i) && !_run[i - 1].Has(WordFacts.Given) && text.Tokens[_run[i - 1].First].End - text.Tokens[_run[i - 1].First].Start > 2)
            return true;
        if (atom.Has(WordFacts.Title) && !atom.Has(WordFacts.Given | OrganizationWord) && i + 1 < _run.Count && (HasGiven(i + 1) || !HasOrganizationTail(from)))
            return true;
        if (atom.Has(WordFacts.Demonym) && i + 1 == _run.Count)
            return true;
        if (i >= from + 2 && _run[from].Has(WordFacts.Given) && !_run[from].Has(Known) && atom.Has(WordFacts.Organization) && !atom.Has(OrganizationWord | WordFacts.Given))
            return true;
        bool goesOn = i == from + 1 && _run[from].Has(WordFacts.Given | WordFacts.PlaceFirst);
        return !goesOn && atom.Has(WordFacts.Country | WordFacts.Media) && !HasOrganizationTail(i + 1);
    }

    // Two people named without anything between them, as in lists; the last surname may be a given name too.
    private bool IsPersonAt(int i) =>
        _run[i].Has(WordFacts.Given) && i + 1 < _run.Count && !_run[i + 1].Has(OrganizationWord) && (!_run[i + 1].Has(WordFacts.Given) || i + 2 == _run.Count);

    // "GNA Managing Director", "Anna Brandt Interim": an office of two words, or what qualifies one, is behind the name.
    private bool IsTail(int i, int from)
    {
        Atom atom = _run[i];
        bool office = atom.Has(WordFacts.Title) && atom.End - atom.First > 1;
        bool qualifier = atom.Has(WordFacts.TitleModifier) && !atom.Has(WordFacts.Given | OrganizationWord) && IsPersonAt(from) && i >= from + 2;
        return i + 1 == _run.Count && !atom.Joined && (office || qualifier);
    }

    // "(Brandt & Ostrow, 2031)", "Brandt & Ostrow [7]": two authors, and no firm.
    private bool IsCited(int i, int from)
    {
        Atom atom = _run[i];
        if (i != from + 1 || i + 1 != _run.Count || !atom.Joined || atom.Has(OrganizationWord | WordFacts.Organization) || text.WordOf(atom.First - 1) is not "&")
            return false;
        int next = atom.End;
        while (next < text.Tokens.Length && text.WordOf(next) is "," or "(" or "[")
            next++;
        return next < text.Tokens.Length && text.Tokens[next].Upos == Upos.Num && next > atom.End - 1
            && (next > atom.End || text.Tokens[next].End - text.Tokens[next].Start == 4);
    }

    private void Emit(int p, int end, int title)
    {
        Atom first = _run[p], last = _run[end - 1];
        var name = new NameDraft { First = first.First, End = last.End, Title = title < 0 ? -1 : _run[title].First };
        if (end - p == 1)
        {
            name.Facts = first.Facts;
            name.Meaning = first.Meaning;
        }
        else
        {
            name.Facts = first.Facts & (WordFacts.Given | WordFacts.Gender);
        }

        // "Dr. Marian": behind a title one word is a surname, whoever else has it for a given name.
        if (title >= 0 && end - p == 1 && !_run[title].Has(WordFacts.Gender))
            name.Facts &= ~WordFacts.Gender;
        if (title >= 0)
            name.Facts = TitleGender(title, p, name.Facts);
        _kinds.Classify(ref name, CollectionsMarshal.AsSpan(_run)[p..end], _telling);
        if (name.Length > 0)
            Names.Add(name);
    }

    private WordFacts TitleGender(int title, int p, WordFacts facts)
    {
        for (int i = title; i < p; i++)
        {
            WordFacts gender = _run[i].Facts & WordFacts.Gender;
            if (_run[i].Has(WordFacts.Title) && gender != 0)
                return (facts & ~WordFacts.Gender) | gender;
        }

        return facts;
    }
}
