package app.parley.timeline.page;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The sheet a picture is laid out for, and what stands on it beside the timeline.
///
/// @param paper it is laid out on
/// @param title the headline; empty for that of the store
/// @param subtitle under the headline; empty for the stretch of time shown
/// @param marking how the sheet is to be handled, at its top and bottom; empty for none
/// @param parts what stands on it
/// @param manners how it is made
/// @param since the instant against which positions are said to have moved; empty for the end of
///     the last round before the cursor
/// @param callOuts numbers of the events that are pointed out, at most [#MOST_CALL_OUTS]
/// @param pages how many sheets the stretch of time is divided among, at least 1
public record Page(
        Paper paper,
        String title,
        String subtitle,
        String marking,
        Set<Part> parts,
        Set<Manner> manners,
        OptionalLong since,
        List<Integer> callOuts,
        int pages) {
    /// More than these would point out nothing.
    public static final int MOST_CALL_OUTS = 5;

    /// Sets are copied.
    public Page {
        parts = Set.copyOf(parts);
        manners = Set.copyOf(manners);
        callOuts = List.copyOf(callOuts);
    }

    /// What can stand beside the timeline. The date as of which the picture is true, and what was
    /// left out of it, always stand on it.
    public enum Part {
        /// What each of two parties had stated.
        PANELS,
        /// What the symbols mean.
        LEGEND,
        /// Where it is known from.
        SOURCES
    }

    /// How a page can be made.
    public enum Manner {
        /// Without a ground, to be laid over something else.
        TRANSPARENT,
        /// Its letters as outlines, where the format would keep them as text and has a choice.
        OUTLINED,
        /// Long stretches without an event are skipped, and both ends of each gap are named.
        SKIPPING
    }

    /// A sheet of a size, with all its parts.
    public static Page on(Paper paper) {
        Set<Part> all = Set.of(Part.values());
        return new Page(paper, "", "", "", all, Set.of(), OptionalLong.empty(), List.of(), 1);
    }

    /// The same content on other paper.
    public Page onto(Paper other) {
        return new Page(other, title, subtitle, marking, parts, manners, since, callOuts, pages);
    }

    /// The same sheet under another headline.
    public Page titled(String headline, String under) {
        return new Page(paper, headline, under, marking, parts, manners, since, callOuts, pages);
    }

    /// The same sheet with another handling mark.
    public Page marked(String mark) {
        return new Page(paper, title, subtitle, mark, parts, manners, since, callOuts, pages);
    }

    /// The same sheet with other parts.
    public Page with(Set<Part> others) {
        return new Page(paper, title, subtitle, marking, others, manners, since, callOuts, pages);
    }

    /// The same sheet made in other manners.
    public Page made(Set<Manner> others) {
        return new Page(paper, title, subtitle, marking, parts, others, since, callOuts, pages);
    }

    /// The same sheet with movement told against another instant.
    public Page since(OptionalLong instant) {
        return new Page(paper, title, subtitle, marking, parts, manners, instant, callOuts, pages);
    }

    /// The same sheet with other events pointed out.
    public Page pointingOut(List<Integer> events) {
        return new Page(paper, title, subtitle, marking, parts, manners, since, events, pages);
    }

    /// The stretch of time on another number of sheets.
    public Page across(int sheets) {
        return new Page(paper, title, subtitle, marking, parts, manners, since, callOuts, sheets);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /// Whether it is made in a manner.
    public boolean has(Manner manner) {
        return manners.contains(manner);
    }
}
