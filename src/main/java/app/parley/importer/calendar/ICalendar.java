package app.parley.importer.calendar;

import app.parley.importer.Decoding;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Identities;
import app.parley.importer.Likelihood;
import app.parley.importer.Newcomers;
import app.parley.importer.Notices;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Progress;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Calendars as iCalendar files (RFC 5545), or parts of one without its `VCALENDAR`.
public final class ICalendar implements Format {
    private static final int REPORTED_AT_ONCE = 100;

    @Override
    public String id() {
        return "ics";
    }

    @Override
    public Likelihood probe(Head head) {
        if (head.says("BEGIN:VCALENDAR")) {
            return Likelihood.CERTAIN;
        }
        return head.says("BEGIN:VEVENT") || head.says("BEGIN:VTODO") || head.says("BEGIN:VJOURNAL")
                ? Likelihood.LIKELY
                : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Decoding decoding = file.decoding(wishes.encoding());
        Overview overview = new Overview(wishes);
        Components.each(
                file, decoding, overview::calendar, watched(file, progress, overview::entry));
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        String scope = wishes.scope(file);
        Notices notices = new Notices();
        EntryReader reader =
                new EntryReader(
                        file,
                        wishes.known(),
                        overview,
                        newcomers,
                        new Identities(scope),
                        rows,
                        notices);
        Components.each(file, decoding, reader::calendar, watched(file, progress, reader::entry));
        return new Reading(
                id(),
                newcomers.made(),
                Reading.Findings.of(decoding, overview.zones().usual()),
                scope,
                0,
                notices.all());
    }

    private static Consumer<Component> watched(
            SourceFile file, Progress progress, Consumer<Component> entry) {
        return new Consumer<>() {
            private int count;

            @Override
            public void accept(Component component) {
                if (count++ % REPORTED_AT_ONCE == 0) {
                    progress.at(count, 0);
                    if (progress.cancelled()) {
                        throw new CancellationException(file.name());
                    }
                }
                entry.accept(component);
            }
        };
    }
}
