namespace OnRecord.Names;

/// <summary>What the pack's tables know of a word or of a phrase that stands in names.</summary>
[Flags]
internal enum WordFacts : long
{
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1 << 0,

    /// <summary>A word that says of what people, country, faith or party somebody is.</summary>
    Demonym = 1 << 1,

    /// <summary>A word before a person's name that says nothing but gender or rank: an honorific.</summary>
    Honorific = 1 << 2,

    /// <summary>A word before a person's name that is the person's role.</summary>
    Office = 1 << 3,

    /// <summary>A known organization.</summary>
    Organization = 1 << 4,

    /// <summary>A known news organization.</summary>
    Media = 1 << 5,

    /// <summary>A known place.</summary>
    Place = 1 << 6,

    /// <summary>A known country.</summary>
    Country = 1 << 7,

    /// <summary>A country's capital; it stands for the government where it acts.</summary>
    Capital = 1 << 8,

    /// <summary>A seat that stands for who sits there.</summary>
    Metonym = 1 << 9,

    /// <summary>A name that ends in the word is an organization's.</summary>
    OrganizationLast = 1 << 10,

    /// <summary>A name that has the word anywhere is an organization's.</summary>
    OrganizationAny = 1 << 11,

    /// <summary>A name that ends in the word is a place's.</summary>
    PlaceLast = 1 << 12,

    /// <summary>A name that begins with the word is a place's.</summary>
    PlaceFirst = 1 << 13,

    /// <summary>No name holds the word.</summary>
    NeverName = 1 << 14,

    /// <summary>The word is no name by itself.</summary>
    NotAlone = 1 << 15,

    /// <summary>A name that ends in the word is neither a person's, an organization's nor a place's.</summary>
    NotNameLast = 1 << 16,

    /// <summary>People of the given name or title are men.</summary>
    Male = 1 << 17,

    /// <summary>People of the given name or title are women.</summary>
    Female = 1 << 18,

    /// <summary>All that shows a gender.</summary>
    Gender = Male | Female,

    /// <summary>People whose possessive begins an organization's name, as in a fund of the children.</summary>
    Owners = 1 << 19,

    /// <summary>A particle inside a person's surname, as in a name with von.</summary>
    Particle = 1 << 20,

    /// <summary>A suffix of a person's name, as in a name with Jr.</summary>
    Suffix = 1 << 21,

    /// <summary>A word that joins the parts of an organization's or a place's name, as of.</summary>
    Joint = 1 << 22,

    /// <summary>A word that stands before a place where something is: in, at, near.</summary>
    Locative = 1 << 23,

    /// <summary>An article that may stand inside a name behind a joint.</summary>
    Article = 1 << 24,

    /// <summary>A state or province.</summary>
    State = 1 << 25,

    /// <summary>A word that qualifies a title before a name, as former.</summary>
    TitleModifier = 1 << 26,

    /// <summary>A word that stands before whom somebody deals with: with, between, by.</summary>
    Partner = 1 << 27,

    /// <summary>A word of organizations that is a surname as well.</summary>
    Surname = 1 << 28,

    /// <summary>A locative that only places follow: in, near, throughout.</summary>
    Inside = 1 << 29,

    /// <summary>A word behind the surname of whoever governs: administration, presidency.</summary>
    Reign = 1 << 30,

    /// <summary>A word that begins the name of a storm or of a military operation.</summary>
    Storm = 1L << 31,

    /// <summary>A word that stands before where somebody goes: to.</summary>
    Destination = 1L << 32,

    /// <summary>A building or a way: a name that ends in the word is its, whatever given names are in it.</summary>
    Building = 1L << 33,

    /// <summary>A title that many have: nobody is known by it and a surname alone, as a president is.</summary>
    Rank = 1L << 34,

    /// <summary>What makes a phrase a title.</summary>
    Title = Honorific | Office,
}
