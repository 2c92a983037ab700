using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Cuts a run of capitalised words into titles, demonyms and names, and says what the names name.</summary>
internal sealed class NameCutter(ParsedText text)
{
    private const WordFacts Known = WordFacts.Organization | WordFacts.Place | WordFacts.Metonym;
    private const WordFacts OrganizationWord = WordFacts.OrganizationLast | WordFacts.OrganizationAny;

    private List<Atom> _run = [];
    private bool _telling;

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
        for (int p = 0; p < run.Count;)
        {
            Atom atom = run[p];
            if (atom.Has(WordFacts.NeverName))
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
    }

    private bool IsTitle(int p) =>
        _run[p].Has(WordFacts.Title) && !(p + 1 < _run.Count && HasOrganizationTail(p + 1) && !HasGiven(p + 1));

    private bool HasGiven(int from)
    {
        for (int i = from; i < _run.Count; i++)
        {
            bool alone = i + 1 == _run.Count || !_run[i + 1].Has(OrganizationWord);
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

    private bool IsNamedByDemonym(int p) =>
        p + 1 < _run.Count && !HasTitle(p + 1) && !HasGiven(p + 1) && !(_run[p].Meaning is null && p + 2 == _run.Count && _run[^1].Has(Known))
        && (_run[^1].Has(OrganizationWord) || HasWordInside(p + 1) || (_run[^1].Has(WordFacts.PlaceLast) && _run.Count == p + 2));

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

    private static bool IsPlainCity(Atom atom) =>
        atom.End - atom.First == 1 && atom.Has(WordFacts.Place) && !atom.Has(WordFacts.Country | WordFacts.Capital | WordFacts.State | WordFacts.Organization) && atom.Meaning is null;

    private bool IsHyphenated(int p) => _run[p].Joined && text.WordOf(_run[p].First - 1) is "-" or "\u2013";

    private bool EndsBefore(int i, int from)
    {
        Atom atom = _run[i];
        if (atom.Has(WordFacts.NeverName))
            return true;
        if (atom.Joined)
            return IsHyphenated(i) && atom.Has(WordFacts.Country | WordFacts.Demonym) && !HasOrganizationTail(i + 1);
        if (i >= from + 2 && IsPersonAt(from) && IsPersonAt(i) && !_run[i - 1].Has(WordFacts.Given) && text.Tokens[_run[i - 1].First].End - text.Tokens[_run[i - 1].First].Start > 2)
            return true;
        if (atom.Has(WordFacts.Title) && !atom.Has(WordFacts.Given | OrganizationWord) && i + 1 < _run.Count && (HasGiven(i + 1) || !HasOrganizationTail(from)))
            return true;
        if (atom.Has(WordFacts.Demonym) && i + 1 == _run.Count)
            return true;
        bool surname = i == from + 1 && _run[from].Has(WordFacts.Given);
        return !surname && atom.Has(WordFacts.Country | WordFacts.Media) && !HasOrganizationTail(i + 1);
    }

    // Two people named without anything between them, as in lists.
    private bool IsPersonAt(int i) => _run[i].Has(WordFacts.Given) && i + 1 < _run.Count && !_run[i + 1].Has(WordFacts.Given | OrganizationWord);

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
            name.Facts = first.Facts & (WordFacts.Given | WordFacts.Male | WordFacts.Female);
        }

        if (title >= 0)
            name.Facts = TitleGender(title, p, name.Facts);
        Classify(ref name, p, end);
        if (name.Kind is not null || name.Length > 0)
            Names.Add(name);
    }

    private WordFacts TitleGender(int title, int p, WordFacts facts)
    {
        for (int i = title; i < p; i++)
        {
            WordFacts gender = _run[i].Facts & (WordFacts.Male | WordFacts.Female);
            if (_run[i].Has(WordFacts.Title) && gender != 0)
                return (facts & ~(WordFacts.Male | WordFacts.Female)) | gender;
        }

        return facts;
    }

    private void Classify(ref NameDraft name, int p, int end)
    {
        Atom first = _run[p], last = _run[end - 1];
        if (first.Has(WordFacts.Storm) && name.Title < 0)
        {
            name.End = name.First;
            return;
        }

        if (end - p == 1 && name.Title < 0 && !first.Has(Known) && (first.Has(WordFacts.NotAlone) || IsCommonAlone(first)))
        {
            name.End = name.First;
            return;
        }

        name.Kind = KindOf(ref name, p, end, first, last);
        if (name.Kind is null && end - p >= 1 && last.Has(WordFacts.NotNameLast) && !first.Has(WordFacts.Given))
            name.End = name.First;
    }

    // "the University", "the City" by themselves, and single letters, are no names.
    private bool IsCommonAlone(Atom atom) =>
        (atom.Has(OrganizationWord | WordFacts.PlaceLast | WordFacts.NotNameLast | WordFacts.TitleModifier) && !atom.Has(WordFacts.Given)) || text.WordOf(atom.First).Length == 1;

    private ActorKind? KindOf(ref NameDraft name, int p, int end, Atom first, Atom last)
    {
        name.Sure = true;
        bool single = end - p == 1;
        if (single && first.Has(Known) && name.Title < 0)
        {
            if (first.Has(WordFacts.Metonym) || (first.Has(WordFacts.Organization) && !first.Has(WordFacts.Place)))
                return ActorKind.Organization;
            name.Sure = !first.Has(WordFacts.Given) && !IsPlainCity(first);
            return first.Has(WordFacts.Place) ? ActorKind.Place : ActorKind.Organization;
        }

        if (name.Title >= 0)
            return ActorKind.Person;
        if (!single || last.End - last.First > 1)
        {
            if (first.Has(WordFacts.Given) && end - p == 2 && last.End - last.First == 1 && last.Has(WordFacts.Organization) && !last.Has(OrganizationWord))
                return ActorKind.Person;
            if (last.Has(OrganizationWord | WordFacts.Organization) || HasOrganizationInside(p, end))
                return first.Has(WordFacts.Given) && !first.Has(WordFacts.Place) && end - p == 2 && last.Has(WordFacts.Surname | WordFacts.Given | WordFacts.Media) ? ActorKind.Person : ActorKind.Organization;
            if (last.Has(WordFacts.NotNameLast))
                return null;
            if (first.Has(WordFacts.Given) || (end - p > 2 && _run[p + 1].Has(WordFacts.Given) && !_run[p + 1].Has(Known)))
                return ActorKind.Person;
            if (last.Has(WordFacts.PlaceLast) || first.Has(WordFacts.PlaceFirst))
                return ActorKind.Place;
        }

        name.Sure = false;
        if (single && first.Has(WordFacts.Given))
            return ActorKind.Person;
        if (HasParticle(p, end))
            return ActorKind.Person;
        return single && _telling && IsAcronym(text.WordOf(name.First)) && Acts(name) ? ActorKind.Organization : null;
    }

    private bool HasParticle(int p, int end)
    {
        for (int i = p; i < end; i++)
        {
            if (_run[i].Has(WordFacts.Particle))
                return true;
        }

        return false;
    }

    // Letters stand for an organization where they do something or have something; else for anything.
    private bool Acts(NameDraft name)
    {
        ref readonly Token token = ref text.Tokens[name.First];
        return token.Upos == Upos.Propn && token.End - token.Start > 2 && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.OblAgent;
    }

    private bool HasOrganizationInside(int p, int end)
    {
        for (int i = p; i < end; i++)
        {
            if (_run[i].Has(WordFacts.OrganizationAny))
                return true;
        }

        return false;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 7)
            return false;
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c != '.')
                return false;
        }

        return true;
    }
}
