using System.Text.Json.Serialization;

namespace OnRecord.Language;

/// <summary>A syntactic word of Universal Dependencies v2, as it stands in the report's text.</summary>
/// <remarks>A written word may be two syntactic ones (<c>don't</c>): each has its own part of the written word as span.</remarks>
public readonly record struct Token
{
    /// <summary>The word's first UTF-16 code unit in the text.</summary>
    public required int Start { get; init; }

    /// <summary>The offset behind the word's last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The universal part of speech.</summary>
    public Upos Upos { get; init; }

    /// <summary>The morphological features that the stages ask for.</summary>
    public Morphology Morphology { get; init; }

    /// <summary>The relation to the head.</summary>
    public Relation Relation { get; init; }

    /// <summary>The index of the head among the report's tokens, or -1 for a sentence's root.</summary>
    public int Head { get; init; }

    /// <summary>The index of the sentence that the word belongs to.</summary>
    public int Sentence { get; init; }

    /// <summary>The language's own tag as the pack has it (for English: Penn Treebank), for export; an index into the pack's tags.</summary>
    public ushort Xpos { get; init; }

    /// <summary>The dictionary form, in lower case but for proper nouns.</summary>
    public required string Lemma { get; init; }

    /// <summary>Whether the word is the second or a later part of one written word: <c>n't</c> of <c>don't</c>.</summary>
    public bool ContinuesWord { get; init; }

    /// <summary>Where the word stands.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);

    /// <summary>Whether the word has all of <paramref name="features"/>.</summary>
    public bool Is(Morphology features) => (Morphology & features) == features;
}

/// <summary>The universal parts of speech of Universal Dependencies v2.</summary>
public enum Upos : byte
{
    /// <summary>Other.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Verb.</summary>
    Verb,
}

/// <summary>The features of Universal Dependencies v2 that the stages ask for, as flags.</summary>
[Flags]
public enum Morphology
{
    /// <summary>None is known.</summary>
    None = 0,

    /// <summary>Number=Sing.</summary>
    Singular = 1 << 0,

    /// <summary>Number=Plur.</summary>
    Plural = 1 << 1,

    /// <summary>Tense=Past of a finite verb.</summary>
    Past = 1 << 2,

    /// <summary>Tense=Pres of a finite verb.</summary>
    Present = 1 << 3,

    /// <summary>VerbForm=Fin.</summary>
    Finite = 1 << 4,

    /// <summary>VerbForm=Inf.</summary>
    Infinitive = 1 << 5,

    /// <summary>VerbForm=Part with Tense=Past.</summary>
    PastParticiple = 1 << 6,

    /// <summary>VerbForm=Ger, or VerbForm=Part with Tense=Pres.</summary>
    PresentParticiple = 1 << 7,

    /// <summary>Poss=Yes, or the possessive clitic.</summary>
    Possessive = 1 << 8,

    /// <summary>Person=1.</summary>
    First = 1 << 9,

    /// <summary>Person=2.</summary>
    Second = 1 << 10,

    /// <summary>Person=3.</summary>
    Third = 1 << 11,

    /// <summary>Gender=Masc.</summary>
    Masculine = 1 << 12,

    /// <summary>Gender=Fem.</summary>
    Feminine = 1 << 13,

    /// <summary>Gender=Neut.</summary>
    Neuter = 1 << 14,

    /// <summary>Degree=Cmp.</summary>
    Comparative = 1 << 15,

    /// <summary>Degree=Sup.</summary>
    Superlative = 1 << 16,

    /// <summary>Polarity=Neg, or PronType=Neg.</summary>
    Negative = 1 << 17,

    /// <summary>A modal auxiliary.</summary>
    Modal = 1 << 18,

    /// <summary>PronType=Int or PronType=Rel.</summary>
    Interrogative = 1 << 19,
}

/// <summary>The relations of Universal Dependencies v2, with the subtypes that English treebanks use.</summary>
public enum Relation : byte
{
    /// <summary>Unspecified dependency.</summary>
    Dep,

    /// <summary>The sentence's root.</summary>
    Root,

    /// <summary>acl.</summary>
    Acl,

    /// <summary>acl:relcl.</summary>
    AclRelcl,

    /// <summary>advcl.</summary>
    Advcl,

    /// <summary>advcl:relcl.</summary>
    AdvclRelcl,

    /// <summary>advmod.</summary>
    Advmod,

    /// <summary>amod.</summary>
    Amod,

    /// <summary>appos.</summary>
    Appos,

    /// <summary>aux.</summary>
    Aux,

    /// <summary>aux:pass.</summary>
    AuxPass,

    /// <summary>case.</summary>
    Case,

    /// <summary>cc.</summary>
    Cc,

    /// <summary>cc:preconj.</summary>
    CcPreconj,

    /// <summary>ccomp.</summary>
    Ccomp,

    /// <summary>compound.</summary>
    Compound,

    /// <summary>compound:prt.</summary>
    CompoundPrt,

    /// <summary>conj.</summary>
    Conj,

    /// <summary>cop.</summary>
    Cop,

    /// <summary>csubj.</summary>
    Csubj,

    /// <summary>csubj:outer.</summary>
    CsubjOuter,

    /// <summary>csubj:pass.</summary>
    CsubjPass,

    /// <summary>det.</summary>
    Det,

    /// <summary>det:predet.</summary>
    DetPredet,

    /// <summary>discourse.</summary>
    Discourse,

    /// <summary>dislocated.</summary>
    Dislocated,

    /// <summary>expl.</summary>
    Expl,

    /// <summary>fixed.</summary>
    Fixed,

    /// <summary>flat.</summary>
    Flat,

    /// <summary>goeswith.</summary>
    Goeswith,

    /// <summary>iobj.</summary>
    Iobj,

    /// <summary>list.</summary>
    List,

    /// <summary>mark.</summary>
    Mark,

    /// <summary>nmod.</summary>
    Nmod,

    /// <summary>nmod:desc.</summary>
    NmodDesc,

    /// <summary>nmod:poss.</summary>
    NmodPoss,

    /// <summary>nmod:unmarked.</summary>
    NmodUnmarked,

    /// <summary>nsubj.</summary>
    Nsubj,

    /// <summary>nsubj:outer.</summary>
    NsubjOuter,

    /// <summary>nsubj:pass.</summary>
    NsubjPass,

    /// <summary>nummod.</summary>
    Nummod,

    /// <summary>obj.</summary>
    Obj,

    /// <summary>obl.</summary>
    Obl,

    /// <summary>obl:agent.</summary>
    OblAgent,

    /// <summary>obl:unmarked.</summary>
    OblUnmarked,

    /// <summary>orphan.</summary>
    Orphan,

    /// <summary>parataxis.</summary>
    Parataxis,

    /// <summary>punct.</summary>
    Punct,

    /// <summary>reparandum.</summary>
    Reparandum,

    /// <summary>vocative.</summary>
    Vocative,

    /// <summary>xcomp.</summary>
    Xcomp,
}
