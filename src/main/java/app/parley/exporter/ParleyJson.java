package app.parley.exporter;

import app.parley.model.Account;
import app.parley.model.Alias;
import app.parley.model.ClockPrecision;
import app.parley.model.Commitment;
import app.parley.model.Dossier;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.LaneSetting;
import app.parley.model.Link;
import app.parley.model.NamedView;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.Place;
import app.parley.model.Position;
import app.parley.model.PositionScope;
import app.parley.model.Quote;
import app.parley.model.Relation;
import app.parley.model.Source;
import app.parley.model.Term;

import tools.jackson.core.exc.JacksonIOException;

import java.io.IOException;
import java.io.OutputStream;

/// Writes Parley's own event file, the JSON described by `data/parley-event-file.schema.json`: all
/// that a dossier says, in an order and a layout that depend on nothing else. What the importer
/// reads of it equals the dossier.
public final class ParleyJson {
    private static final int VERSION = 1;

    private final JsonFields out;

    private ParleyJson(JsonFields out) {
        this.out = out;
    }

    /// Writes a dossier to a stream as UTF-8, and leaves the stream open.
    ///
    /// @throws IOException if the stream cannot be written
    public static void write(Dossier dossier, OutputStream stream) throws IOException {
        try (JsonFields out = new JsonFields(stream)) {
            out.whole(() -> new ParleyJson(out).dossier(dossier));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void dossier(Dossier dossier) {
        out.whole("parley", VERSION);
        out.text("title", dossier.title());
        out.text("subtitle", dossier.subtitle());
        out.objects("parties", dossier.all(Party.class), this::party);
        out.objects("issues", dossier.all(Issue.class), this::issue);
        out.objects("kinds", dossier.all(Kind.class), this::kind);
        out.objects("events", dossier.all(Event.class), this::event);
        out.objects("positions", dossier.all(Position.class), this::position);
        out.objects("relations", dossier.all(Relation.class), this::relation);
        out.objects("links", dossier.all(Link.class), this::link);
        out.objects("commitments", dossier.all(Commitment.class), this::commitment);
        out.objects("sources", dossier.all(Source.class), this::source);
        out.objects("aliases", dossier.all(Alias.class), this::alias);
        out.objects("terms", dossier.all(Term.class), this::term);
        out.objects("views", dossier.all(NamedView.class), this::view);
    }

    private void party(Party party) {
        out.text("id", party.id());
        out.text("name", party.name());
        out.text("shortName", party.shortName());
        out.text("code", party.code());
        out.word("role", party.role());
        out.texts("alternativeNames", party.alternativeNames());
        out.texts("members", party.members());
        out.text("colourLight", party.colourLight());
        out.text("colourDark", party.colourDark());
        out.text("marker", party.marker());
        out.text("note", party.note());
    }

    private void issue(Issue issue) {
        out.text("id", issue.id());
        out.text("label", issue.label());
        out.text("question", issue.question());
        out.whole("order", issue.order());
        out.texts("aliases", issue.aliases());
    }

    private void kind(Kind kind) {
        out.text("id", kind.id());
        out.text("label", kind.label());
        out.text("glyph", kind.glyph());
        out.whole("order", kind.order());
    }

    private void event(Event event) {
        out.text("id", event.id());
        out.text("title", event.title());
        out.text("shortTitle", event.shortTitle());
        out.object("time", () -> time(event.time()));
        out.text("kind", event.kind());
        out.text("lane", event.lane());
        out.whole("importance", event.importance());
        out.flag("background", event.background(), false);
        if (!event.place().equals(Place.NOWHERE)) {
            out.object("place", () -> place(event.place()));
        }
        out.objects("places", event.places(), this::place);
        out.objects("parties", event.parties(), this::participation);
        out.texts("issues", event.issues());
        out.texts("tags", event.tags());
        out.text("outcome", event.outcome());
        out.text("note", event.note());
        out.text("confidence", event.confidence());
        out.objects("accounts", event.accounts(), this::account);
        out.objects("quotes", event.quotes(), this::quote);
        out.texts("sources", event.sources());
        out.texts("extra", event.extra());
    }

    private void time(EventTime time) {
        out.date("date", time.date());
        time.startClock().ifPresent(clock -> out.text("startClock", clock.toString()));
        time.endClock().ifPresent(clock -> out.text("endClock", clock.toString()));
        out.word("clockPrecision", time.clockPrecision(), ClockPrecision.NONE);
        out.text("zone", time.zone());
        out.date("plannedStart", time.plannedStart());
        out.date("plannedEnd", time.plannedEnd());
        out.texts("plannedEarlier", time.plannedEarlier().stream().map(Edtf::text).toList());
        out.date("proposedFor", time.proposedFor());
        out.text("during", time.during());
        out.text("wording", time.wording());
    }

    private void place(Place place) {
        out.text("name", place.name());
        place.at()
                .ifPresent(
                        at -> {
                            out.number("latitude", at.latitude());
                            out.number("longitude", at.longitude());
                        });
        out.text("accuracy", place.accuracy());
    }

    private void participation(Participation participation) {
        out.text("party", participation.party());
        out.text("role", participation.role());
        out.objects("people", participation.people(), this::person);
        out.text("note", participation.note());
    }

    private void person(Participation.Person person) {
        out.text("name", person.name());
        out.text("office", person.office());
    }

    private void account(Account account) {
        out.text("by", account.by());
        out.text("speaker", account.speaker());
        out.text("subject", account.subject());
        out.text("qualifier", account.qualifier());
        out.number("figure", account.figure());
        out.number("figureMax", account.figureMax());
        out.text("unit", account.unit());
        out.text("text", account.text());
        out.texts("sources", account.sources());
    }

    private void quote(Quote quote) {
        out.text("text", quote.text());
        out.text("speaker", quote.speaker());
        out.text("language", quote.language());
        out.text("translatedFrom", quote.translatedFrom());
    }

    private void position(Position position) {
        out.text("id", position.id());
        out.text("party", position.party());
        out.text("issue", position.issue());
        out.text("text", position.text());
        out.date("stated", position.stated());
        out.text("date", position.date());
        out.text("statedAt", position.statedAt());
        out.text("zone", position.zone());
        out.text("event", position.event());
        out.text("by", position.by());
        out.word("strength", position.strength());
        out.text("strengthReason", position.strengthReason());
        out.word("movement", position.movement());
        out.word("basis", position.basis());
        out.texts("conditions", position.conditions());
        position.quote().ifPresent(quote -> out.object("quote", () -> quote(quote)));
        out.text("outcome", position.outcome());
        out.text("evidence", position.evidence());
        out.text("editorNote", position.editorNote());
        out.word("scope", position.scope(), PositionScope.OWN);
        out.text("scopeNote", position.scopeNote());
        out.text("confidence", position.confidence());
        out.texts("appliesTo", position.appliesTo());
        out.texts("sources", position.sources());
    }

    private void relation(Relation relation) {
        out.text("a", relation.a());
        out.text("b", relation.b());
        out.word("kind", relation.kind());
        out.text("comment", relation.comment());
    }

    private void link(Link link) {
        out.text("from", link.from());
        out.text("to", link.to());
        out.text("type", link.type());
        out.text("note", link.note());
        link.status().ifPresent(status -> out.word("status", status));
        out.text("evidence", link.evidence());
        out.flag("certain", link.certain(), true);
        link.gap().ifPresent(gap -> out.object("gap", () -> gap(gap)));
        out.texts("sources", link.sources());
    }

    private void gap(Link.Gap gap) {
        out.number("hours", gap.hours());
        out.number("hoursMax", gap.hoursMax());
        out.flag("exact", gap.exact(), false);
    }

    private void commitment(Commitment commitment) {
        out.text("id", commitment.id());
        out.text("round", commitment.round());
        out.text("kind", commitment.kind());
        out.text("text", commitment.text());
        out.texts("parties", commitment.parties());
        out.date("due", commitment.due());
        out.word("status", commitment.status());
        out.texts("carriedOutBy", commitment.carriedOutBy());
        out.texts("possiblyBy", commitment.possiblyBy());
        out.text("note", commitment.note());
        out.texts("sources", commitment.sources());
    }

    private void source(Source source) {
        out.text("id", source.id());
        out.text("publisher", source.publisher());
        out.text("title", source.title());
        out.text("date", source.date());
        out.text("url", source.url());
        out.text("language", source.language());
        out.text("note", source.note());
    }

    private void alias(Alias alias) {
        out.text("category", alias.category());
        out.text("name", alias.name());
        out.texts("variants", alias.variants());
    }

    private void term(Term term) {
        out.text("list", term.list());
        out.text("word", term.word());
        out.text("meaning", term.meaning());
    }

    private void view(NamedView view) {
        out.text("id", view.id());
        out.text("name", view.name());
        out.text("caption", view.caption());
        out.date("from", view.from());
        out.date("until", view.until());
        out.date("asOf", view.asOf());
        out.text("zone", view.zone());
        out.text("left", view.left());
        out.text("right", view.right());
        out.word("lanes", view.lanes());
        out.text("select", view.select());
        out.text("filter", view.filter().text());
        out.objects("arrangement", view.arrangement(), this::setting);
    }

    private void setting(LaneSetting setting) {
        out.text("lane", setting.lane());
        out.flag("folded", setting.folded(), false);
        out.flag("pinned", setting.pinned(), false);
        if (setting.height() > 0) {
            out.number("height", setting.height());
        }
    }
}
