package app.parley;

import app.parley.model.Edtf;
import app.parley.model.Zones;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Page.Manner;
import app.parley.timeline.page.Recipe;

import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What stands on a picture beside the timeline, and how it is made.
final class PictureOptions {
    @Option(
            names = "--with",
            split = ",",
            paramLabel = "PART",
            description = "${bundle:cli.export.with}")
    private Set<Page.Part> parts = EnumSet.allOf(Page.Part.class);

    @Option(names = "--size", paramLabel = "SIZE", description = "${bundle:cli.export.size}")
    private PageSize size = PageSize.SLIDE;

    @Option(names = "--dpi", paramLabel = "N", description = "${bundle:cli.export.dpi}")
    private Optional<Double> dpi = Optional.empty();

    @Option(names = "--theme", paramLabel = "THEME", description = "${bundle:cli.export.theme}")
    private Look look = Look.LIGHT;

    @Option(names = "--ground", paramLabel = "GROUND", description = "${bundle:cli.export.ground}")
    private Ground ground = Ground.SOLID;

    @Option(names = "--text", paramLabel = "FORM", description = "${bundle:cli.export.letters}")
    private Letters letters = Letters.TEXT;

    @Option(names = "--skip-empty", description = "${bundle:cli.export.skipEmpty}")
    private boolean skipping;

    @Option(names = "--since", paramLabel = "DATE", description = "${bundle:cli.export.since}")
    private Optional<Edtf> since = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "${bundle:cli.export.title}")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--subtitle",
            paramLabel = "TEXT",
            description = "${bundle:cli.export.subtitle}")
    private Optional<String> subtitle = Optional.empty();

    @Option(names = "--marking", paramLabel = "TEXT", description = "${bundle:cli.export.marking}")
    private String marking = "";

    @Option(
            names = "--call-out",
            split = ",",
            paramLabel = "EVENT",
            description = "${bundle:cli.export.callOut}")
    private List<String> callOuts = List.of();

    @Option(names = "--pages", paramLabel = "N", description = "${bundle:cli.export.pages}")
    private int pages = 1;

    /// Its colours.
    Look look() {
        return look;
    }

    /// The ids of the events pointed out.
    List<String> callOuts() {
        return callOuts;
    }

    /// Whether there are as many pages as can be made.
    boolean hasPages() {
        return pages >= 1 && pages <= Recipe.MOST_PAGES;
    }

    /// The sheet.
    ///
    /// @param zone in which dates are read
    Page page(ZoneId zone) {
        return Page.on(size.paper(dpi))
                .titled(title.orElse(""), subtitle.orElse(""))
                .marked(marking)
                .with(parts)
                .made(manners())
                .since(
                        since.map(date -> OptionalLong.of(Zones.end(date, zone)))
                                .orElse(OptionalLong.empty()))
                .across(pages);
    }

    private Set<Manner> manners() {
        Set<Manner> manners = EnumSet.noneOf(Manner.class);
        if (ground == Ground.TRANSPARENT) {
            manners.add(Manner.TRANSPARENT);
        }
        if (letters == Letters.OUTLINES) {
            manners.add(Manner.OUTLINED);
        }
        if (skipping) {
            manners.add(Manner.SKIPPING);
        }
        return manners;
    }
}
