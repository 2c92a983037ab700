using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Who was mentioned so far, in the order of the text: where pronouns and nominals look back to.</summary>
internal sealed class Discourse
{
    private readonly ParsedText _text;
    private readonly ActorDraft?[] _namedAt;
    private readonly int[] _quotationOf;
    private readonly List<(int Token, ActorDraft Actor)> _mentions = [];
    private readonly List<(int Last, int Count)> _byActor = [];

    /// <summary>Starts with nobody mentioned.</summary>
    public Discourse(ParsedText text)
    {
        _text = text;
        _namedAt = new ActorDraft?[text.Tokens.Length];
        _quotationOf = new int[text.Tokens.Length];
        Array.Fill(_quotationOf, -1);
        for (int q = 0; q < text.Quotations.Count; q++)
        {
            Quotation quotation = text.Quotations[q];
            if (quotation.Parent >= 0)
                continue;
            for (int t = text.TokenAt(quotation.Span.Start); t < text.Tokens.Length && text.Tokens[t].Start < quotation.Span.End; t++)
                _quotationOf[t] = q;
        }
    }

    /// <summary>The mentions so far, by token.</summary>
    public IReadOnlyList<(int Token, ActorDraft Actor)> Mentions => _mentions;

    /// <summary>Says that a token is the head of a name.</summary>
    public void Name(int head, ActorDraft actor) => _namedAt[head] = actor;

    /// <summary>The actor whose name has a token as head, or <see langword="null"/>.</summary>
    public ActorDraft? ActorNamedAt(int token) => _namedAt[token];

    /// <summary>The outermost quotation that a token stands in, or -1.</summary>
    public int QuotationOf(int token) => _quotationOf[token];

    /// <summary>Adds a mention; tokens only rise.</summary>
    public void Add(ActorDraft actor, int token)
    {
        while (_byActor.Count <= actor.Number)
            _byActor.Add((-1, 0));
        _byActor[actor.Number] = (token, _byActor[actor.Number].Count + 1);
        _mentions.Add((token, actor));
    }

    /// <summary>The number of an actor's mentions so far.</summary>
    public int CountOf(ActorDraft actor) => actor.Number < _byActor.Count ? _byActor[actor.Number].Count : 0;

    /// <summary>How many sentences back of a token an actor was last mentioned; a large number where it was not.</summary>
    public int SentencesSince(ActorDraft actor, int token) =>
        actor.Number < _byActor.Count && _byActor[actor.Number].Last is >= 0 and int last
            ? _text.Tokens[token].Sentence - _text.Tokens[last].Sentence
            : int.MaxValue;
}
