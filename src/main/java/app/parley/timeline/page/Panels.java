package app.parley.timeline.page;

import app.parley.model.Party;
import app.parley.model.RedLineCard;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The panels of both parties on a page: beside the timeline where it is wide enough, otherwise
/// below it. Both are as wide and begin as high.
final class Panels {
    static final double GAP = 12;

    /// The least and the most width of a panel beside the timeline; in between, the plot has as
    /// much as it needs.
    private static final double NARROW = 190;
    private static final double WIDE = 268;
    private static final double PLOT = 380;

    /// With less room than this for the timeline between the panels, they stand below it.
    private static final double NARROWEST = 260;

    /// How much of the height panels below the timeline may take.
    private static final double PANELS_SHARE = 0.55;

    private final RedLineCards cards;
    private final List<Panel> panels = new ArrayList<>();
    private final boolean beside;
    private final double left;
    private final double width;

    /// A party with its cards, and the left edge of its panel.
    private record Panel(Party party, List<RedLineCard> cards, double left) {}

    /// @param left edge of the page's content
    /// @param width of the page's content
    Panels(Snapshot snapshot, View view, Page page, Text text, double left, double width) {
        this.left = left;
        this.width = width;
        double narrow = Math.clamp((width - TimelineComposer.HEADS - PLOT) / 2 - GAP, NARROW, WIDE);
        beside = width - 2 * (narrow + GAP) - TimelineComposer.HEADS >= NARROWEST;
        double wide = beside ? narrow : (width - GAP) / 2;
        cards = new RedLineCards(snapshot, view, page.since(), text, wide);
        if (page.has(Page.Part.PANELS) && !snapshot.positions().all().isEmpty()) {
            add(snapshot, view.left(), left);
            add(snapshot, view.right(), left + width - wide);
        }
    }

    private void add(Snapshot snapshot, String party, double at) {
        Optional.ofNullable(snapshot.partiesById().get(party))
                .map(known -> new Panel(known, cards.cards(party), at))
                .ifPresent(panels::add);
    }

    /// Whether they take height from the timeline.
    boolean below() {
        return !beside && !panels.isEmpty();
    }

    /// All cards, whether there is room for them or not.
    List<RedLineCard> all() {
        return panels.stream().flatMap(panel -> panel.cards.stream()).toList();
    }

    /// The cards for which there is room in panels of a height.
    List<RedLineCard> shown(double height) {
        return panels.stream()
                .flatMap(panel -> panel.cards.stream().limit(fitting(panel, height)))
                .toList();
    }

    /// Of neither party are more cards shown than of the other, unless all of the other's are.
    private int fitting(Panel panel, double height) {
        return panels.stream()
                .filter(
                        each ->
                                each.left == panel.left
                                        || cards.fitting(each.cards, height) < each.cards.size())
                .mapToInt(each -> cards.fitting(each.cards, height))
                .min()
                .orElse(0);
    }

    /// Where panels that stand below the timeline begin: both parties have as many cards there as
    /// find room in little more than half of what is left.
    double top(double top, double bottom) {
        double most = PANELS_SHARE * (bottom - top - GAP);
        int shown = panels.stream().mapToInt(panel -> panel.cards.size()).max().orElse(0);
        while (shown > 0 && height(shown) > most) {
            shown--;
        }
        return bottom - height(shown);
    }

    private double height(int shown) {
        return panels.stream()
                .mapToDouble(
                        panel -> cards.height(panel.cards, Math.min(shown, panel.cards.size())))
                .max()
                .orElse(0);
    }

    /// What they leave for the timeline.
    Box between(double top, double bottom) {
        double room = beside ? cards.width() + GAP : 0;
        boolean first = panels.stream().anyMatch(panel -> panel.left == left);
        boolean last = panels.stream().anyMatch(panel -> panel.left != left);
        return new Box(left + (first ? room : 0), top, left + width - (last ? room : 0), bottom);
    }

    /// The sources of each card that finds room. The cards are taken in turn from both parties, in
    /// the order of their ids and not of their sides.
    List<List<String>> cited(double height) {
        List<Panel> inTurn =
                panels.stream().sorted(Comparator.comparing(panel -> panel.party.id())).toList();
        int most = inTurn.stream().mapToInt(panel -> panel.cards.size()).max().orElse(0);
        List<List<String>> cited = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            for (Panel panel : inTurn) {
                if (i < fitting(panel, height)) {
                    cited.add(panel.cards.get(i).position().sources());
                }
            }
        }
        return cited;
    }

    /// Draws them.
    void compose(Sheet sheet, double top, double bottom, SourceNotes notes) {
        // Neither party is told more of than the other.
        int named =
                panels.stream()
                        .mapToInt(
                                panel ->
                                        cards.nameable(
                                                panel.cards,
                                                fitting(panel, bottom - top),
                                                bottom - top))
                        .min()
                        .orElse(0);
        for (Panel panel : panels) {
            Box box = new Box(panel.left, top, panel.left + cards.width(), bottom);
            int shown = fitting(panel, bottom - top);
            cards.compose(sheet, panel.party, panel.cards, shown, box, notes, named);
        }
    }
}
