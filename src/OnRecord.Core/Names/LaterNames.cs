using OnRecord.Language;
using OnRecord.Pages;

namespace OnRecord.Names;

/// <summary>Tells whom a nominal means that the report names only later: "Varn's foreign minister said …. Foreign Minister Anna Brandt added …".</summary>
internal sealed class LaterNames
{
    // How many sentences of a report begin it, and how many later the name of their subject may come.
    private const int Opening = 3;
    private const int SoonAfter = 4;

    private readonly ParsedText _text;
    private readonly int _first;

    public LaterNames(ParsedText text)
    {
        _text = text;
        while (_first < text.Sentences.Count && text.Report.Blocks[text.Sentences[_first].Block].Kind == BlockKind.Headline)
            _first++;
    }

    /// <summary>The one person of the report who has the role, where the name follows soon and no other country's holder can be meant; else <see langword="null"/>.</summary>
    /// <param name="phrase">The nominal, which says whose role it is.</param>
    /// <param name="holders">Everybody who has the role in the report.</param>
    public ActorDraft? Of(NounPhrase phrase, List<ActorDraft> holders)
    {
        if (holders is not [{ Unnamed: false, FirstToken: >= 0 and int named } holder] || named < phrase.End || !holder.MayBe(phrase.Role.Gender)
            || _text.Tokens[named].Sentence - _text.Tokens[phrase.Head].Sentence > SoonAfter)
        {
            return null;
        }

        return holder.Facts.Exists(fact => fact.Noun == phrase.Role.Noun && !fact.Past && fact.Owner == phrase.Owner) || IsAnnounced(phrase, holder) ? holder : null;
    }

    // A title without its country is that of the report's subject; one of a single word ("President") is too often another's.
    private bool IsAnnounced(NounPhrase phrase, ActorDraft holder) =>
        phrase.Role.Noun.Contains(' ', StringComparison.Ordinal) && holder.Facts.TrueForAll(fact => fact is { Owner: null, Past: false })
        && _text.Tokens[phrase.Head].Relation == Relation.Nsubj && _text.Tokens[phrase.Head].Sentence < _first + Opening;
}
