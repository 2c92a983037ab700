"""Sentences of news prose that the treebanks have few of, put together from parts with known trees: titles before and behind names,
"told reporters that", "according to", passive agents; and names drawn from lists or made up, so that new ones are met."""

import dataclasses
import random

from .corpora import Sentence, Word

SING, PLUR = {"Number": "Sing"}, {"Number": "Plur"}
PAST = {"Mood": "Ind", "Number": "Sing", "Person": "3", "Tense": "Past", "VerbForm": "Fin"}
ROLES = ("president,minister,spokesman,spokeswoman,chairman,director,senator,lawyer,analyst,professor,leader,head,chief,mayor,governor,"
         "ambassador,envoy,secretary,adviser,commander,editor,owner,manager,founder,activist,economist,deputy,lawmaker,official").split(",")
FIELDS = "foreign,prime,interior,defence,defense,finance,health,justice,chief,deputy,former,senior,acting,vice".split(",")
GROUPS = "officials,diplomats,lawmakers,reporters,aides,experts,analysts,police,leaders,ministers,soldiers,protesters,residents".split(",")
NATIONS = ("Russian,American,British,French,German,Chinese,Iranian,Israeli,Turkish,Ukrainian,Indian,Japanese,Italian,Spanish,Polish,Swedish,"
           "Egyptian,Saudi,Brazilian,Mexican,Canadian,Korean,Dutch,Greek,Austrian,Finnish,Kenyan,Nigerian,Serbian,Georgian").split(",")
DAYS = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".split(",")
DONE = ("signed,approved,rejected,criticised,criticized,written,arrested,attacked,questioned,received,announced,organised,organized,"
        "drafted,published,welcomed,condemned,supported,accused,elected,appointed,invited,killed,wounded,detained").split(",")
FIRST_NOUNS = ("security,peace,trade,air,drone,border,tax,arms,troop,oil,gas,job,interest rate,budget,aid,defence,police,party,power,price,court,bank,"
               "health,missile,prisoner,grain,hunger,cost,press,food,travel,energy").split(",")
VERBAL_NOUNS = ("guarantee,talk,strike,attack,cut,hike,claim,demand,export,import,move,plan,vote,reform,order,visit,call,report,check,control,search,"
                "raid,protest,deal,offer,cost,rise,gain,increase,promise,estimate,limit,test,count,exchange,release,ban,curb,pledge,supply").split(",")
TAKEN = "discussed,rejected,welcomed,demanded,offered,announced,sought,wanted,suspended,criticised,criticized,opposed,questioned,delayed".split(",")
KINDS_OF = "new,potential,possible,future,further,recent,latest,major,Western,joint,strict,binding,planned,massive".split(",")
SYLLABLES = "ba,be,bor,cal,da,den,dov,el,fer,ga,gor,hal,ia,jan,ka,kel,lan,lo,ma,mir,mo,na,nik,or,pa,pel,ra,ro,sa,ser,sto,ta,tor,va,ven,vo,wil,ya,zan,zor".split(",")
ENDS = "ov,ova,in,ski,son,sen,berg,man,ez,ides,ic,escu,ian,ard,ley,ton,ham,a,o,i,er,ein,ano,elli,oglu,ko,enko,uk,as".split(",")
TOWNS = "burg,stan,ville,ton,ia,grad,port,mouth,field,pur,abad,ovo,ina,stad,haven,land".split(",")


class Namer:
    """Draws names of each kind."""

    def __init__(self, lists, chance):
        self.lists, self.chance = lists, chance

    def made_up(self, ends):
        core = "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.choice([1, 1, 2])))
        return (core + self.chance.choice(ends)).capitalize()

    def first(self):
        return self.chance.choice(self.lists["first"]) if self.chance.random() < 0.75 else self.made_up(["a", "o", "in", "an", "el", "ra", "", "is"])

    def last(self):
        return self.chance.choice(self.lists["last"]) if self.chance.random() < 0.5 else self.made_up(ENDS)

    def place(self, words=1):
        dice = self.chance.random()
        if dice < 0.3 and words == 1:
            return self.made_up(TOWNS)
        names = [n for k in ("country", "city", "state", "place") for n in self.lists[k] if len(n.split()) == words and "-" not in n]
        return self.chance.choice(names)

    def organization(self, words=1):
        dice = self.chance.random()
        if words == 1 and dice < 0.3:
            return "".join(self.chance.choice("ABCDEFGHIJLMNOPRSTUW") for _ in range(self.chance.choice([2, 3, 3, 4])))
        if words == 1 and dice < 0.5:
            return self.made_up(["ex", "co", "tech", "corp", "net", "on", "a", "is"])
        if words == 2 and dice < 0.4:
            return self.made_up(ENDS) + " " + self.chance.choice("Inc. Corp. Group Bank University Institute Party Council Ministry Foundation Hospital".split())
        names = [n for n in self.lists["organization"] if len(n.split()) == words and "-" not in n and "'" not in n]
        return self.chance.choice(names)

    def like(self, kind, words):
        """A name of so many words as a list, or None."""
        if kind == "person" and words <= 3:
            return [self.last()] if words == 1 and self.chance.random() < 0.6 else [self.first() for _ in range(words - 1)] + [self.last() if words > 1 else self.first()]
        if kind in ("place", "organization") and words <= 2:
            return (self.place(words) if kind == "place" else self.organization(words)).split()
        return None


def renamed(sentence, namer, chance):
    """The sentence with some of its names replaced by others of their kind and length; None where none was."""
    from .syntax import spans
    words, changed = None, False
    if sentence.words[0].name is None:
        return None
    for start, end, kind in sorted(spans([w.name for w in sentence.words])):
        part = sentence.words[start:end]
        if any(w.xpos not in ("NNP", "NNPS") or not w.form[:1].isupper() for w in part) or chance.random() < 0.35:
            continue
        name = namer.like(kind, end - start)
        if name is None or len(name) != end - start:
            continue
        words = words or [dataclasses.replace(w) for w in sentence.words]
        for word, form in zip(words[start:end], name):
            word.form, word.feats, word.xpos = form, SING, "NNP"
        changed = True
    return dataclasses.replace(sentence, words=words) if changed else None


class Tree:
    """Words in order with heads among them; -1 for the top."""

    def __init__(self, words):
        self.words = words

    @property
    def top(self):
        return next(i for i, w in enumerate(self.words) if w.head < 0)


def leaf(form, upos, xpos, feats=None, name="O"):
    return Tree([Word(form, upos, xpos, feats or {}, -1, "root", True, name=name)])


def join(before, top, behind):
    """A tree with others hung on its top: `before` and `behind` are lists of (relation, tree), in their order."""
    trees = [t for _, t in before] + [top] + [t for _, t in behind]
    relations = [r for r, _ in before] + [None] + [r for r, _ in behind]
    head = sum(len(t.words) for _, t in before) + top.top
    out = []
    for relation, tree in zip(relations, trees):
        offset = len(out)
        for word in tree.words:
            if word.head < 0:
                out.append(dataclasses.replace(word, head=-1 if relation is None else head, relation=relation or "root"))
            else:
                out.append(dataclasses.replace(word, head=word.head + offset))
    return Tree(out)


def noun(form, plural=False):
    return leaf(form, "NOUN", "NNS" if plural else "NN", PLUR if plural else SING)


def comma():
    return leaf(",", "PUNCT", ",")


class Prose:
    def __init__(self, clauses, namer, chance, compounding=False):
        """`compounding` makes noun compounds, too, whose last word could be a verb ("security guarantees")."""
        self.clauses, self.namer, self.chance, self.compounding = clauses, namer, chance, compounding

    def flat(self, forms, kind):
        words = [Word(form, "PROPN", "NNP", SING, -1 if i == 0 else 0, "flat", True, name=("B-" if i == 0 else "I-") + kind) for i, form in enumerate(forms)]
        return Tree(words)

    def person(self):
        return self.flat([self.namer.first()] * (self.chance.random() < 0.85) + [self.namer.last()], "person")

    def place(self):
        return self.flat([self.namer.place()], "place")

    def organization(self):
        return self.flat([self.namer.organization()], "organization")

    def role(self, determined):
        """"the foreign minister of X", "X's spokesman", "a lawyer for X"."""
        chance, role = self.chance, noun(self.chance.choice(ROLES))
        field = [("amod", leaf(chance.choice(FIELDS), "ADJ", "JJ", {"Degree": "Pos"}))] if chance.random() < 0.35 else []
        owner = self.place() if chance.random() < 0.5 else self.organization()
        if not determined or chance.random() < 0.3:
            owner = join([], owner, [("case", leaf(chance.choice(["'s", "'s", "’s"]), "PART", "POS"))])
            owner.words[-2].space_after = False
            return join([("nmod:poss", owner)] + field, role, [])
        link = join([("case", leaf(chance.choice(["of", "of", "for", "at"]), "ADP", "IN"))], owner, [])
        if chance.random() < 0.2:
            return join(field, role, [("nmod", link)])
        return join([("det", leaf(chance.choice(["the", "the", "a"]), "DET", "DT"))] + field, role, [("nmod", link)])

    def speaker(self):
        """(tree, whether a comma is due behind it)."""
        chance, dice = self.chance, self.chance.random()
        if dice < 0.34:
            role = self.role(True)
            return join([], self.person(), [("appos", join([("punct", comma())], role, []))]), True
        if dice < 0.44:
            role = self.role(True)
            return join([], role, [("appos", join([("punct", comma())], self.person(), []))]), True
        if dice < 0.64:
            title = self.capital(chance.choice(ROLES), chance.random() < 0.7)
            if chance.random() < 0.6:
                title = join([("amod", leaf(chance.choice(NATIONS), "ADJ", "JJ", {"Degree": "Pos"}))], title, [])
            return join([("nmod:desc", title)], self.person(), []), False
        if dice < 0.72:
            possessed = self.role(False)
            return join([("nmod:desc", possessed)], self.person(), []), False
        if dice < 0.86:
            return self.person(), False
        many = noun(chance.choice(GROUPS), True)
        return join([("amod", leaf(chance.choice(NATIONS), "ADJ", "JJ", {"Degree": "Pos"}))], many, []), False

    def capital(self, role, capital):
        if not capital:
            return join([("amod", leaf(self.chance.choice(FIELDS), "ADJ", "JJ", {"Degree": "Pos"}))], noun(role), []) if self.chance.random() < 0.5 else noun(role)
        title = leaf(role.capitalize(), "PROPN", "NNP", SING)
        if self.chance.random() < 0.5:
            return join([("amod", leaf(self.chance.choice(FIELDS).capitalize(), "ADJ", "NNP", {"Degree": "Pos"}))], title, [])
        return title

    def compound(self):
        """"new security guarantees for X": (tree, plural)."""
        chance, last = self.chance, self.chance.choice(VERBAL_NOUNS)
        plural = chance.random() < 0.75
        last = noun((last[:-1] + "ies" if last.endswith("y") else last + "es" if last.endswith("ch") else last + "s") if plural else last, plural)
        words = chance.choice(FIRST_NOUNS).split()
        first = noun(words[-1])
        if len(words) > 1:
            first = join([("compound", noun(words[0]))], first, [])
        before = [] if plural and chance.random() < 0.6 else [("det", leaf(chance.choice(["the", "any"] if plural else ["the", "a"]), "DET", "DT"))]
        if chance.random() < 0.4:
            before.append(("amod", leaf(chance.choice(KINDS_OF), "ADJ", "JJ", {"Degree": "Pos"})))
        if chance.random() < 0.15:
            before.append(("amod", leaf(chance.choice(NATIONS), "ADJ", "JJ", {"Degree": "Pos"})))
        behind = []
        if chance.random() < 0.5:
            place = self.place() if chance.random() < 0.6 else self.organization()
            behind = [("nmod", join([("case", leaf(chance.choice(["for", "with", "against", "in", "on", "by"]), "ADP", "IN"))], place, []))]
        return join(before + [("compound", first)], last, behind), plural

    def compounded(self, speaker, due):
        """A sentence with a compound: who took it, it was done, or it would be."""
        chance, who = self.chance, join([], speaker, due)
        tree, plural = self.compound()
        if chance.random() < 0.55:
            behind = [("obj", tree)] + (self.when() if chance.random() < 0.4 else [])
            if chance.random() < 0.5:
                top = leaf(chance.choice(["met", "want", "refused", "agreed", "gathered", "plan"]), "VERB", "VBD", PAST)
                if top.words[0].form in ("want", "plan"):
                    top = leaf(top.words[0].form + "ed" if top.words[0].form == "want" else "planned", "VERB", "VBD", PAST)
                do = join([("mark", leaf("to", "PART", "TO"))], leaf(chance.choice(["discuss", "reject", "offer", "seek", "oppose", "review"]), "VERB", "VB",
                                                                      {"VerbForm": "Inf"}), behind)
                return join([("nsubj", who)], top, [("advcl" if top.words[0].form in ("met", "gathered") else "xcomp", do)])
            return join([("nsubj", who)], leaf(chance.choice(TAKEN), "VERB", "VBD", PAST), behind)
        if chance.random() < 0.5:
            be = leaf("were" if plural else "was", "AUX", "VBD", PAST)
            done = leaf(chance.choice(["discussed", "rejected", "announced", "agreed", "suspended", "delayed", "criticized"]), "VERB", "VBN",
                        {"Tense": "Past", "VerbForm": "Part", "Voice": "Pass"})
            agent = [("obl:agent", join([("case", leaf("by", "ADP", "IN"))], speaker, []))] if chance.random() < 0.4 else []
            return join([("nsubj:pass", tree), ("aux:pass", be)], done, agent)
        verb = leaf(chance.choice(["begin", "continue", "end", "fail", "resume", "follow"]), "VERB", "VB", {"VerbForm": "Inf"})
        will = join([("nsubj", tree), ("aux", leaf(chance.choice(["would", "will", "could", "may"]), "AUX", "MD", {"VerbForm": "Fin"}))], verb,
                    self.when() if chance.random() < 0.3 else [])
        if chance.random() < 0.5:
            will = join([("mark", leaf("that", "SCONJ", "IN"))], will, [])
        return join([("nsubj", who)], leaf(chance.choice(["said", "said", "announced", "warned", "insisted"]), "VERB", "VBD", PAST), [("ccomp", will)])

    def clause(self):
        sentence = self.chance.choice(self.clauses)
        words = [dataclasses.replace(w, name=w.name or None) for w in sentence.words[:-1]]
        words[-1].space_after = True
        if words[0].upos not in ("PROPN",) and words[0].form != "I":
            words[0].form = words[0].form[:1].lower() + words[0].form[1:]
        return Tree(words)

    def when(self):
        day = leaf(self.chance.choice(DAYS), "PROPN", "NNP", SING)
        if self.chance.random() < 0.5:
            return [("obl:unmarked", day)]
        return [("obl", join([("case", leaf("on", "ADP", "IN"))], day, []))]

    def make(self):
        chance, dice = self.chance, self.chance.random()
        who, comma_due = self.speaker()
        due = [("punct", comma())] if comma_due else []
        if self.compounding and chance.random() < 0.35:
            tree = self.compounded(who, due)
        elif dice < 0.55:
            told = chance.random() < 0.35
            verb = "told" if told else chance.choice("said said said said announced warned added claimed insisted argued noted stressed confirmed acknowledged believed thought suggested".split())
            clause = self.clause()
            if told or chance.random() < 0.6:
                clause = join([("mark", leaf("that", "SCONJ", "IN"))], clause, [])
            behind = []
            if told:
                behind.append(("iobj", noun(chance.choice(GROUPS), True) if chance.random() < 0.7 else self.organization()))
            if chance.random() < 0.35:
                behind += self.when()
            top = leaf(verb, "VERB", "VBD", PAST)
            if comma_due:
                who = join([], who, due)
            tree = join([("nsubj", who)], top, behind + [("ccomp", clause)])
        elif dice < 0.72:
            link = join([("case", Tree([Word("according", "VERB", "VBG", {"Tense": "Pres", "VerbForm": "Part"}, -1, "root", True, name="O"),
                                        Word("to", "ADP", "IN", {}, 0, "fixed", True, name="O")]))], who, [])
            clause = self.clause()
            if chance.random() < 0.5:
                tree = join([("obl", join([], link, [("punct", comma())]))], clause, [])
            else:
                tree = join([], clause, [("obl", join([("punct", comma())], link, []))])
        else:
            subject = join([("det", leaf("the", "DET", "DT"))], noun(chance.choice("letter,deal,report,law,plan,decision,suspect,proposal,treaty,statement,general,visitor".split(","))), [])
            done = leaf(chance.choice(DONE), "VERB", "VBN", {"Tense": "Past", "VerbForm": "Part", "Voice": "Pass"})
            agent = join([("case", leaf("by", "ADP", "IN"))], who, [])
            tree = join([("nsubj:pass", subject), ("aux:pass", leaf("was", "AUX", "VBD", PAST))], done, [("obl:agent", agent)] + (self.when() if chance.random() < 0.3 else []))
        tree = join([], tree, [("punct", leaf(".", "PUNCT", "."))])
        words = tree.words
        words[0].form = words[0].form[:1].upper() + words[0].form[1:]
        for i, word in enumerate(words[1:], 1):
            if word.form in (",", ".", "?", "!"):
                words[i - 1].space_after = False
        if any(w.name is None for w in words):
            for w in words:
                w.name = None
        return Sentence("made", words)
