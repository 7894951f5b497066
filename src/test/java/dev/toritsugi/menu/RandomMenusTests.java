package dev.toritsugi.menu;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.toritsugi.callcenter.MenuSettings;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers press random keys in random menus, which lead back and forth.
 */
class RandomMenusTests {

	private static final List<String> KEYS = List.of("", "0", "1", "2", "3", "9", "*", "#", "?");

	static IntStream seeds() {
		return IntStream.range(0, 500);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void eachPositionLeadsOnAndIsBounded(int seed) {
		Random random = new Random(seed);
		List<Menu> menus = menus(random);
		MenuRegistry registry = new MenuRegistry(new MenuSettings(menus, List.of()));
		MenuPosition position = MenuPosition.start("Menu 0", null, MenuStage.OPEN);
		for (int i = 0; i < 100; i++) {
			String key = KEYS.get(random.nextInt(KEYS.size()));
			MenuStep step = registry.next(position, key);
			assertThat(step).isNotInstanceOf(MenuStep.Unknown.class).isEqualTo(registry.next(position, key));
			if (!(step instanceof MenuStep.Play play)) {
				return;
			}
			position = play.position();
			assertThat(position.keys().length()).isLessThan(menus.size());
			assertThat(position.plays()).isBetween(1, menus.get(0).repeats() + 1);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void callersWithoutKeysLeaveTheMenus(int seed) {
		List<Menu> menus = menus(new Random(seed));
		MenuRegistry registry = new MenuRegistry(new MenuSettings(menus, List.of()));
		MenuStep step = registry.next(MenuPosition.start("Menu 0", null, MenuStage.OPEN), "");
		int heard = 0;
		while (step instanceof MenuStep.Play play) {
			assertThat(++heard).isLessThanOrEqualTo(menus.size() * (menus.get(0).repeats() + 1));
			step = registry.next(play.position(), "");
		}
		assertThat(step).isInstanceOf(MenuStep.Leave.class);
	}

	/** The way of a caller without keys leads to later menus only, so it has an end. */
	private static List<Menu> menus(Random random) {
		int count = 1 + random.nextInt(6);
		int repeats = random.nextInt(4);
		List<Menu> menus = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<MenuOption> options = new ArrayList<>();
			for (String key : List.of("1", "2", "3", "*")) {
				if (random.nextInt(4) > 0) {
					String then = (random.nextInt(5) > 0) ? "menu menu " + random.nextInt(count) : "queue";
					options.add(new MenuOption(key, then, "{\"m" + i + "\": \"" + key + "\"}",
							random.nextBoolean() ? random.nextInt(9) : null, random.nextBoolean() ? "en-US" : null,
							null));
				}
			}
			int later = i + 1 + random.nextInt(count);
			menus.add(new Menu("Menu " + i, List.of(), List.of(), options, "#", repeats, Duration.ofSeconds(6),
					(later < count) ? "menu menu " + later : "queue"));
		}
		return menus;
	}

}
