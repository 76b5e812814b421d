package app.parley.timeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.LaneSetting;
import app.parley.timeline.Talks2025;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

class RecipeTest {
    private static final Recipe RECIPE =
            new Recipe(
                    1_747_342_800_000L,
                    1_749_157_200_000L,
                    Talks2025.home("2025-06-03T12:00")
                            .showing(Filter.parse("party:ukraine text:\"обмін полоненими\""))
                            .beside(List.of(ZoneId.of("Asia/Irkutsk")))
                            .arranged(
                                    List.of(
                                            LaneSetting.of("issue one!"),
                                            LaneSetting.of("talks").turned())),
                    SheetSize.A4_PORTRAIT
                            .page()
                            .titled("Where & how: 100% = \"Стамбул\"\n", "a=b&c=d")
                            .marked("TLP:AMBER+STRICT")
                            .with(Set.of(Page.Part.PANELS, Page.Part.LEGEND))
                            .made(Set.of(Page.Manner.SKIPPING, Page.Manner.OUTLINED))
                            .since(OptionalLong.of(1_747_429_200_000L))
                            .across(3),
                    List.of("istanbul-round-2"));

    @Test
    void aRecipeIsOneLineAndIsReadBack() {
        assertEquals(1, RECIPE.text().lines().count());
        assertEquals(Optional.of(RECIPE), Recipe.parse(RECIPE.text()));
        assertEquals(RECIPE.text(), Recipe.parse(RECIPE.text()).orElseThrow().text());
    }

    @Test
    void aRecipeThatWasTamperedWithIsNoRecipe() {
        String text = RECIPE.text();
        for (String other :
                List.of(
                        "",
                        "parley-recipe-9",
                        "parley-recipe-1",
                        text.replace("pages=3", "pages=1000000"),
                        text.replaceAll("width=[^&]*", "width=1e9"),
                        text.replaceAll("scale=[^&]*", "scale=NaN"),
                        text.replace("Europe/Istanbul", "Mars/Crater"),
                        text.replace("with=legend", "with=virus"))) {
            assertEquals(Optional.empty(), Recipe.parse(other), other);
        }
    }

    @Test
    void whatChangedSinceIsNamed() {
        List<Event> before = Talks2025.events().subList(0, 5);
        List<Event> now = new ArrayList<>(Talks2025.events().subList(1, 6));
        now.set(0, renamed(now.getFirst()));
        Contents then = Contents.parse(Contents.of(before, List.of()).with(RECIPE));
        assertEquals(Contents.of(before, List.of()), then);
        assertEquals(
                new Contents.Changes(
                        List.of("event:" + now.getLast().id()),
                        List.of("event:" + before.getFirst().id()),
                        List.of("event:" + now.getFirst().id())),
                Contents.of(now, List.of()).since(then));
        assertEquals(Optional.of(RECIPE), Recipe.parse(Contents.of(now, List.of()).with(RECIPE)));
        assertFalse(Contents.of(now, List.of()).since(then).isEmpty());
    }

    private static Event renamed(Event e) {
        return e.told(e.title() + " (corrected)", e.time());
    }
}
