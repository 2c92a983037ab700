using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Reads comment clauses (Quirk et al. 1985, 15.53): "the bridge, as NAME noted, is closed" gives the clause that it stands in as its subject's
/// words. A temporal clause looks the same but for its verb and its commas, so both are asked for.
/// </summary>
internal sealed class CommentClauses
{
    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public CommentClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements that comment clauses give; one of the same words that has no other source gives way to it.</summary>
    public void AddTo(List<Draft> drafts)
    {
        for (int i = 0; i + 2 < _text.Tokens.Length; i++)
        {
            if (_lexicon.Is(_text.WordOf(i), WordUse.CommentMark) && _text.Tokens[i].Relation == Relation.Mark && Read(i, _text.Tokens[i].Head) is { } draft)
                Settle(drafts, draft);
        }
    }

    private static void Settle(List<Draft> drafts, Draft draft)
    {
        foreach (Draft other in drafts)
        {
            bool others = other.Source is { } source && !source.Touches(draft.Source!.Value) && !(other.Cue is { } cue && cue.Touches(draft.Cue!.Value));
            if (others && other.Overlaps(draft))
                return;
        }

        drafts.RemoveAll(draft.Overlaps);
        drafts.Add(draft);
    }

    private Draft? Read(int mark, int verb)
    {
        if (verb < mark || _text.Tokens[verb].Upos != Upos.Verb || _cover[verb] >= 0 || !_lexicon.Is(_text.WordOf(verb), WordUse.Comment))
            return null;
        int clause = ClauseOf(verb), subject = SubjectBetween(mark, verb);
        if (clause < 0 || subject < 0 || _cover[clause] >= 0 || SaysMore(verb, clause))
            return null;
        (int name, int nameLast) = _text.SubtreeOf(subject);
        (int from, int to) = _text.SubtreeOf(clause);
        int last = clause == _text.Tokens[verb].Head ? _text.SubtreeOf(verb).Last : from - 1;
        while (last > verb && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        if (nameLast >= verb || !IsApart(mark, last, from, to))
            return null;
        var draft = new Draft { Cue = new RoleRun(Role.Cue, verb, verb + 1), Source = new RoleRun(Role.Source, name, nameLast + 1) };
        AddContent(draft, from, mark, clause, verb);
        AddContent(draft, last + 1, to + 1, clause, verb);
        return draft.Contents.Count == 0 ? null : draft;
    }

    // What the clause hangs on; the parser may turn the two about, with a comma between: "As NAME told us, the bridge is closed".
    private int ClauseOf(int verb)
    {
        if (_text.Tokens[verb].Relation == Relation.Advcl)
            return _text.Tokens[verb].Head is int head && head >= 0 && _text.ChildOf(head, Relation.Ccomp) < 0 ? head : -1;
        int said = _text.ChildOf(verb, Relation.Ccomp);
        if (said < verb)
            return -1;
        int first = _text.SubtreeOf(said).First;
        return first > verb && _text.Tokens[first - 1].Upos == Upos.Punct && _text.ChildOf(said, Relation.Mark) < 0 ? said : -1;
    }

    // "as NAME said goodbye" tells what was said by itself; "as NAME put it" and "as NAME told reporters" do not.
    private bool SaysMore(int verb, int clause)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            Relation relation = _text.Tokens[child].Relation;
            if (child != clause && relation is Relation.Ccomp or Relation.Xcomp or Relation.Conj)
                return true;
            if (relation == Relation.Obj && _text.Tokens[child].Upos != Upos.Pron && !_lexicon.Is(_text.WordOf(verb), WordUse.Hearer))
                return true;
        }

        return false;
    }

    private int SubjectBetween(int mark, int verb)
    {
        for (int i = mark + 1; i < verb; i++)
        {
            if (_text.Tokens[i].Head == verb && _text.Tokens[i].Relation == Relation.Nsubj)
                return i;
        }

        return -1;
    }

    // Marks part the clause from what it comments on, on each side where something of it stands.
    private bool IsApart(int first, int last, int from, int to)
    {
        bool before = _cover.CountWords(from, first) == 0 || _text.Tokens[first - 1].Upos == Upos.Punct;
        bool behind = _cover.CountWords(last + 1, to + 1) == 0 || _text.Tokens[last + 1].Upos == Upos.Punct;
        return before && behind;
    }

    // What stands without the clause's verb or its subject is a word that only leads over from the sentence before: "However, as …".
    private void AddContent(Draft draft, int first, int end, int clause, int verb)
    {
        RoleRun content = _cover.ContentOf(first, end);
        for (int i = content.First; i < content.End; i++)
        {
            // The parser may give the sentence's subject to the verb of the clause that it stands right before.
            if (i == clause || ((_text.Tokens[i].Head == clause || _text.Tokens[i].Head == verb) && _text.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl))
            {
                draft.Contents.Add(content);
                return;
            }
        }
    }
}
