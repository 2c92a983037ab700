"""Sentences as they are written elsewhere than in the treebanks: headlines in capitals or title case, lines without a full stop, and
quotations with a speech verb before, behind or between, put together from the treebank's own clauses and names."""

import dataclasses
import random

SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "but", "with", "by", "as", "from"}
SPEECH = ["said", "says", "told", "added", "asked", "noted", "insisted", "explained", "warned", "replied", "stressed", "argued",
          "wrote", "claimed", "declared", "announced", "continued", "concluded", "recalled", "tweeted", "acknowledged", "admitted",
          "stated", "commented", "emphasized", "quipped", "responded", "countered", "joked", "predicted", "suggested", "testified"]
WEIGHTS = [40, 10, 0, 6, 1] + [1] * (len(SPEECH) - 5)


def rewritten(sentence, chance):
    """The sentence with its words in another case, or without its last full stop; or None, as it mostly is."""
    dice = chance.random()
    words = [dataclasses.replace(word) for word in sentence.words]
    if dice < 0.02:
        for word in words:
            word.form = word.form.upper()
    elif dice < 0.05:
        for i, word in enumerate(words):
            if (i == 0 or word.form.lower() not in SMALL) and "'" not in word.form[:1]:
                word.form = word.form[:1].upper() + word.form[1:]
        if words[-1].form == "." and len(words) > 2:
            words = without_last(words)
    elif dice < 0.06:
        for word in words:
            word.form = word.form.lower()
            word.name = None
    elif dice < 0.09 and words[-1].form == "." and len(words) > 2:
        words = without_last(words)
    else:
        return None
    return dataclasses.replace(sentence, words=words)


def without_last(words):
    if any(word.head == len(words) - 1 for word in words):
        return words
    words[-2].space_after = True
    return words[:-1]


def subtree(words, top):
    """First and last word under `top`, or None where the stretch has gaps or other words hang in it."""
    inside = [False] * len(words)
    for i in range(len(words)):
        k, steps = i, 0
        while k >= 0 and k != top and steps <= len(words):
            k, steps = words[k].head, steps + 1
        inside[i] = k == top
    members = [i for i, w in enumerate(inside) if w]
    return (members[0], members[-1]) if members[-1] - members[0] + 1 == len(members) else None


class Quotations:
    """Makes sentences that quote. Clauses are treebank sentences with a verb and a subject; speakers are subjects that are people's
    names, pronouns or short noun phrases, with what is in apposition to them."""

    def __init__(self, sentences, inserting=False):
        """`inserting` lets speech verbs stand between a clause's subject and its verb too."""
        self.inserting = inserting
        self.clauses, self.speakers = [], []
        for sentence in sentences:
            words = sentence.words
            top = next((i for i, w in enumerate(words) if w.head < 0), -1)
            if top < 0:
                continue
            relations = {w.relation for w in words if w.head == top}
            marks = any(w.form in ('"', "``", "''", "“", "”", "(", "[") for w in words)
            if (4 <= len(words) <= 30 and not marks and words[-1].form in (".", "?", "!") and words[-1].head == top
                    and words[top].upos in ("VERB", "ADJ", "NOUN") and relations & {"nsubj", "nsubj:pass", "expl"}
                    and subtree(words, top) == (0, len(words) - 1)):
                self.clauses.append(sentence)
            for i, word in enumerate(words):
                if word.relation == "nsubj" and (word.upos == "PROPN" or word.form.lower() in ("he", "she", "they", "we", "i")
                                                 or word.upos == "NOUN" and word.relation == "nsubj"):
                    span = subtree(words, i)
                    if span and span[1] - span[0] < 14 and all(w.upos != "PUNCT" or w.form in (",", "-") for w in words[span[0]:span[1] + 1]):
                        part = words[span[0]:span[1] + 1]
                        if any(w.relation in ("acl:relcl", "parataxis", "conj") for w in part) or part[0].form == "," or part[-1].form == ",":
                            continue
                        weight = 6 if word.upos == "PROPN" and len(part) > 1 else 1
                        self.speakers.extend([(sentence, span, i)] * weight)

    def make(self, chance):
        """One sentence, by a chance given as random.Random."""
        clause, (source, span, top) = chance.choice(self.clauses), chance.choice(self.speakers)
        if self.inserting and chance.random() < 0.15:
            return self._inserted(clause, source, span, top, chance)
        build = Build()
        verb = chance.choices(SPEECH, WEIGHTS)[0]
        speaker_words = source.words[span[0]:span[1] + 1]
        pronoun = source.words[top].upos == "PRON"
        order = chance.choice(["after", "after", "inverted", "before", "split"])
        if pronoun and order == "inverted":
            order = "after"
        inner = clause.words[:-1]
        root = next(i for i, w in enumerate(clause.words) if w.head < 0)
        last = clause.words[-1]
        quoted = chance.random() < 0.85
        if order == "before":
            said = self._speech(build, speaker_words, span, top, verb, chance, False, True)
            build.mark(",", said, False, True)
            content = self._content(build, clause, inner, root, quoted, True)
            build.words[content].head, build.words[content].relation = said, "ccomp"
            build.words[build.comma].head = content
            build.mark(last.form, said if not quoted else content, False, not quoted)
            if quoted:
                build.quote(content, False)
        elif order == "split" and len(inner) > 7 and (cut := self._cut(inner, root)):
            content = self._content(build, clause, inner[:cut], root, quoted, True, clause.words)
            build.mark(",", content, False, not quoted)
            if quoted:
                build.quote(content, False)
            said = self._speech(build, speaker_words, span, top, verb, chance, chance.random() < 0.4 and not pronoun, False)
            build.words[said].head, build.words[said].relation = content, "parataxis"
            build.mark(",", said, False, True)
            offset = len(build.words) + (1 if quoted else 0) - cut
            if quoted:
                build.quote(content, True)
            for i, word in enumerate(inner[cut:], cut):
                head = word.head + offset if word.head >= cut else content if word.head == root else word.head + build.start
                build.words.append(dataclasses.replace(word, head=head))
            for i in range(build.start, build.start + cut):
                if build.words[i].head >= build.start + cut:
                    return None
            build.mark(last.form, content, False, not quoted)
            if quoted:
                build.quote(content, False)
        else:
            content = self._content(build, clause, inner, root, quoted, True)
            build.mark("," if last.form == "." else last.form if quoted else ",", content, False, not quoted)
            if quoted:
                build.quote(content, False)
            inverted = order == "inverted"
            said = self._speech(build, speaker_words, span, top, verb, chance, inverted, False)
            build.words[content].head, build.words[content].relation = said, "ccomp"
            build.mark(".", said, False, True)
        for word in build.words:
            if source.words[0].name is None or clause.words[0].name is None:
                word.name = None
            elif word.name is None:
                word.name = "O"
        return dataclasses.replace(clause, words=build.words)

    def _inserted(self, clause, source, span, top, chance):
        """"The subject, SPEAKER said, did so": None where the clause does not begin with its subject."""
        words = clause.words
        root = next(i for i, w in enumerate(words) if w.head < 0)
        subject = next((i for i, w in enumerate(words) if w.head == root and w.relation in ("nsubj", "nsubj:pass", "obl", "advmod")), -1)
        reach = subtree(words, subject) if 0 <= subject < root else None
        if reach is None or reach[0] != 0 or words[reach[1]].form == "," or words[reach[1] + 1].form == ",":
            return None
        build, cut = Build(), reach[1] + 1
        build.words = [dataclasses.replace(w) for w in words[:cut]]
        build.mark(",", -3, False, True)
        verb = chance.choices(SPEECH, WEIGHTS)[0]
        said = self._speech(build, source.words[span[0]:span[1] + 1], span, top, "said" if verb == "told" else verb, chance, False, False)
        build.mark(",", said, False, True)
        shift = len(build.words) - cut
        inserted = range(cut, len(build.words))
        build.words[cut].head, build.words[said].head, build.words[said].relation = said, root + shift, "parataxis"
        build.words += [dataclasses.replace(w) for w in words[cut:]]
        for i, word in enumerate(build.words):
            if i not in inserted and word.head >= cut:
                word.head += shift
        if clause.words[0].name is None or source.words[0].name is None:
            for word in build.words:
                word.name = None
        return dataclasses.replace(clause, words=build.words)

    @staticmethod
    def _cut(inner, root):
        """Where a clause can be interrupted: behind an introducing comma, with no arc but the root's over it."""
        for i, word in enumerate(inner[:-3]):
            if word.form == "," and i > 1:
                left = [k for k in range(i) if inner[k].head > i and inner[k].head != root]
                right = [k for k in range(i + 1, len(inner)) if 0 <= inner[k].head <= i and inner[k].head != root]
                if not left and not right and root < i and word.head <= i:
                    return i
        return None

    @staticmethod
    def _content(build, clause, inner, root, quoted, capital, whole=None):
        if quoted:
            build.quote(-2, True)
        build.start = len(build.words)
        for i, word in enumerate(inner):
            head = word.head + build.start if word.head >= 0 else -1
            build.words.append(dataclasses.replace(word, head=head))
        build.words[-1].space_after = False
        top = build.start + root
        for word in build.words:
            if word.head == -2:
                word.head = top
        return top

    @staticmethod
    def _speech(build, part, span, top, verb, chance, inverted, first):
        present = verb.endswith("s") and verb == "says"
        tag, tense = ("VBZ", "Pres") if present else ("VBD", "Past")
        feats = {"Mood": "Ind", "Tense": tense, "VerbForm": "Fin", "Number": "Sing", "Person": "3"}
        from .corpora import Word
        start = len(build.words)
        said = start if inverted else start + len(part)
        subject = start + (1 if inverted else 0)
        speech = Word(verb, "VERB", tag, feats, -1, "root", True, name="O")
        if inverted:
            build.words.append(speech)
        for i, word in enumerate(part):
            head = said if span[0] + i == top else word.head - span[0] + subject
            form = word.form
            if i == 0 and first:
                form = form[:1].upper() + form[1:]
            elif i == 0 and word.upos != "PROPN" and form != "I":
                form = form[:1].lower() + form[1:]
            build.words.append(dataclasses.replace(word, form=form, head=head, relation="nsubj" if span[0] + i == top else word.relation))
        build.words[-1].space_after = True
        if any(w.form == "," for w in part) and not inverted:
            build.words.append(Word(",", "PUNCT", ",", {}, subject + top - span[0], "punct", True, name="O"))
            build.words[-2].space_after = False
            speech_at = len(build.words)
            for word in build.words[start:]:
                if word.head == said:
                    word.head = speech_at
            said = speech_at
        if not inverted:
            build.words.append(speech)
        object_form = chance.choice(["reporters", "journalists", "lawmakers", "me", "us", "him"])
        if verb == "told":
            noun = object_form in ("reporters", "journalists", "lawmakers")
            build.words.append(Word(object_form, "NOUN" if noun else "PRON", "NNS" if noun else "PRP",
                                    {"Number": "Plur"} if noun else {}, said, "iobj", True, name="O"))
        elif chance.random() < 0.15:
            day = chance.choice(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
            if chance.random() < 0.5:
                at = len(build.words)
                build.words.append(Word("on", "ADP", "IN", {}, at + 1, "case", True, name="O"))
                build.words.append(Word(day, "PROPN", "NNP", {"Number": "Sing"}, said, "obl", True, name="O"))
            else:
                build.words.append(Word(day, "PROPN", "NNP", {"Number": "Sing"}, said, "obl:unmarked", True, name="O"))
        return said


class Build:
    def __init__(self):
        from .corpora import Word
        self.words, self.word, self.comma, self.start = [], Word, -1, 0

    def mark(self, form, head, before, after):
        self.comma = len(self.words)
        if self.words and not before:
            self.words[-1].space_after = False
        self.words.append(self.word(form, "PUNCT", form if form == "," else ".", {}, head, "punct", after, name="O"))

    def quote(self, head, opening):
        if not opening and self.words:
            self.words[-1].space_after = False
        self.words.append(self.word('"', "PUNCT", "``" if opening else "''", {}, head, "punct", not opening, name="O"))
