"""The words the tiny model knows, and how much each piece of a text counts in its embedding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from string import ascii_lowercase, digits, punctuation

WORD_START = "\u2581"  # GGUF's mark of a token that starts a word
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")

# A text is the weighted sum of its pieces: shared topic words must outweigh shared grammar and endings.
FUNCTION_WORD = 0.1
ENDING = 0.1
LETTER = 0.2
FRAGMENT = 0.5  # two letters of a word that is not known as a whole
NUMBER = 0.4
WORD = 1.0

FUNCTION_WORDS = """
a about after again all also am an and any are as at be been before being both but by can cannot could did do does doing
down each else few for from further get gets got had has have having he her here hers him his how i if in into is it its
itself just let like may me might more most much must my no nor not now of off on once only or other our out over own per
please same shall she should since so some such than that the their them then there these they this those through to too
under until up upon us very via was we were what when where whether which while who whom whose why will with within
without would yes yet you your
""".split()

STEMS = """
able accept access account act action add address admin agent agree air allow alone alpha always animal answer api app
apple application apply architecture area argument art article ask assistant attach attack audit author auto automatic
available back backup bad balance bank base basic batch bear beautiful begin best beta better big bill bind bird black
block blue board body book boot branch bread break bridge bring browser budget buffer bug build bus business button
buy byte cable cache call camera cancel capital car card care case cat cause cell center certificate chain chair change
channel chapter character charge chart chat chatbot check child choice choose circle city class clean clear client clock
close cloud cluster code coffee cold collect collection color column come command comment commit common company compare
complete compose compute computer concept config configuration configure connect connection consumer contain container
content context control conversation cook cookie copy core correct cost count country course cover cpu crash create
credential credit crypto culture current custom customer cut cycle daemon daily damage dance danger dark dashboard data
database date day dead deadline debug decide declare default define degree delay delete deliver demand depend deploy
deployment depth describe design desk detail detect develop device diagram differ difference digest dimension dinner
direct directory disable discover disk distance distribute divide dns docker doctor document documentation dog domain
door double download drain draw dream drink drive driver drop dry during dynamic early earth east easy eat edge edit
effect embed embedding empty enable encode encrypt end endpoint energy engine english enough enter entry environment
equal error escape evaluate event evict example except exec execute exist exit expect expensive expire explain export
expose express extend external extra eye face fact factor fail failure fall family farm fast father fault feature feed
feel fetch field fight file fill film filter final find fire first fish fit fix flag flat floor flow flower fly focus
folder follow food foot force foreign forest forget form format forward frame framework free french fresh friend front
fruit full function future game garden gas gate gateway general generate german gift git github give glass global go
gold good grace grade graph great green ground group grow guard guess guide hair half hand handle hang happy hard
hardware hash head header health hear heart heat heavy height hello help hidden high hill history hold hole home hook
hope horse hospital host hot hour house huge human hundred hungry ice idea identity idle ignore image import improve
include increase index inference info inform ingress init input insert inside install instance instruction integer
interface internal internet interval invalid inventory invoice ip island issue item job join json judge jump keep key
kill kind king kitchen knife know knowledge kubectl kubelet kubernetes label lake lamp land language laptop large last
late latency latest launch law layer lazy lead learn leave left legal length less lesson letter level library licence
license life light limit line link linux list listen little live load local lock log login logic long look loop lose loss
love low machine mail main make man manage manifest manual many map mark market mask master match math matter maximum
mean meaning measure meat mechanism medical medium meet member memory merge message metadata meter method metric middle
migrate milk million mind minimum minute mirror miss mobile mode model modern module money monitor month moon morning
mother mount mountain mouth move movie multiple museum music name namespace narrow nation native nature near neck need
nest network neural never new news next nice night node noise none noon normal north note notebook notice number object
observe ocean offer office offset often oil old ollama open operate operation operator opinion option orange order
organize origin output outside owner pack package page pair panel panic paper parallel parameter parent park parse part
partial partition party pass password past patch path patience pattern pause pay payload payment peace people perfect
performance permission permit person phase phone photo pick picture piece pin ping pipe pipeline place plain plan plane
plant plate platform play plug pod point policy pool poor popular port position possible post power practice prepare
present press pressure prevent price primary print privacy private probe problem process processor produce product
production profile program progress project promise prompt proof protect protocol prove provide provider proxy public
publish pull purchase pure purpose push put python qdrant quality quantity query question queue quick quiet quota race
radio rain random range rate raw reach read ready real reason receive recent recipe recommend record recover red reduce
refer reference refund refuse region register registry regular reject relate relation release reliable reload remember
remote remove rename render repair repeat replace replica reply report repository request require research reserve reset
resolve resource respond response rest restart restore result resume retrieve retry return reverse review revision rich
ride right ring risk river road robot role roll rollback rollout room root rotate round route router row rule run runner
runtime safe salt sand save scale scan schedule scheduler schema school science score screen script scroll sea
search season seat second secret section secure security see seed select self sell semantic send sense sensor sentence
separate sequence serve server service session set settle setup shape share sharp shell ship shirt shoe shop short show
shut side sign signal silver similar simple single sister site size skill skin skip sky sleep slow small smoke smooth
snapshot snow socket soft software soil solution solve song sort sound source south space speak special speed spell spend
split spring stable stack staff stage stand standard star start state static station status stay steel step stick still
stone stop storage store storm story strategy stream street string strong structure student study style subject submit
success suggest suite sum summary summer sun supply support sure surface survive suspend swap sweet switch symbol sync
syntax system table tag take talk task taste tax tea teach team technical technology tell temperature template terminal
terminate test text thank theory thick thing think thousand thread threshold throw ticket time timeout tiny token tool
top topic total touch town toy trace track trade traffic train transfer transform translate transport travel tree trigger
trouble true trust try tune turn tutorial type unable understand union unique unit university update upgrade upload url
use user usual valid validate value variable vector vehicle verdict verify version video view village virtual visible
visit voice volume wait wake walk wall want war warm warn wash watch water wave way weak wear weather web website week
weight west wheel white wide wife wild win wind window winter wire woman wood word work worker workflow workload world
worry write wrong yaml year yellow yesterday young zero zone
""".split()

ENDINGS = "s es ed er ers est ing ings ion ions ation ations al ally ly ment ments ness ity able ful less ive or ors y ies".split()


@dataclass(frozen=True)
class Piece:
    """A token: its spelling in the vocabulary, the meaning it shares with other spellings, and its weight."""

    token: str
    meaning: str
    weight: float


def pieces() -> list[Piece]:
    """Every token once; the first spelling of a token decides, so words go before fragments."""
    known: dict[str, Piece] = {}
    for piece in _all_pieces():
        known.setdefault(piece.token, piece)
    return list(known.values())


def _all_pieces() -> Iterator[Piece]:
    yield from (Piece(token, token, 0.0) for token in SPECIAL)
    yield from _words(FUNCTION_WORDS, FUNCTION_WORD)
    yield from _words(STEMS, WORD)
    yield from (Piece(ending, f"-{ending}", ENDING) for ending in ENDINGS)
    yield from (Piece(WORD_START + mark, mark, LETTER) for mark in punctuation)
    yield from _fragments(digits, 1, NUMBER)
    yield from _fragments(digits, 2, NUMBER)
    yield from _fragments(ascii_lowercase + "àâäçèéêëìíïñòóôöùúûüß", 1, LETTER)
    yield from _fragments(ascii_lowercase, 2, FRAGMENT)


def _words(words: list[str], weight: float) -> Iterator[Piece]:
    """Each word in its three spellings: Ollama's nomic-bert tokenizer does not fold case."""
    for word in words:
        for spelling in (word, word.capitalize(), word.upper()):
            yield Piece(WORD_START + spelling, word, weight)


def _fragments(alphabet: str, length: int, weight: float) -> Iterator[Piece]:
    """What spells an unknown word: at its start and inside it, the first letter or all of them in capitals."""
    for letters in map("".join, product(alphabet, repeat=length)):
        for spelling in (letters, letters.capitalize(), letters.upper()):
            yield Piece(WORD_START + spelling, f"^{letters}", weight)
            yield Piece(spelling, letters, weight)
