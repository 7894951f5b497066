package dev.toritsugi.menu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.MenuSettings;
import dev.toritsugi.callcenter.PhoneNumber;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Contains all menus, and determines the next step of a caller who has pressed a key or
 * no key.
 */
@Service
public class MenuRegistry {

	private final Map<String, Menu> byName;

	private final Map<String, String> byNumber;

	public MenuRegistry(MenuSettings settings) {
		this.byName = settings.menus()
			.stream()
			.collect(Collectors.toUnmodifiableMap((menu) -> MenuPath.key(menu.name()), Function.identity()));
		this.byNumber = settings.phoneNumbers()
			.stream()
			.filter((number) -> number.menu() != null)
			.collect(Collectors.toUnmodifiableMap(PhoneNumber::number, (number) -> String.valueOf(number.menu())));
	}

	/**
	 * Returns the name of the menu of a phone number, or empty if the number has none.
	 * @param number E.164 number that the caller has dialled, or any other text
	 */
	public Optional<String> menuOf(String number) {
		return Optional.ofNullable(this.byNumber.get(number));
	}

	/** Returns the names of the menus to which phone numbers lead, each once. */
	public List<String> menusOfNumbers() {
		return this.byNumber.values().stream().distinct().toList();
	}

	/** Returns a menu by its name, ignoring case, or empty if there is none. */
	public Optional<Menu> menu(String name) {
		return Optional.ofNullable(this.byName.get(MenuPath.key(name)));
	}

	/**
	 * Returns the next step of a caller.
	 * @param position current position of the caller
	 * @param key key that the caller has pressed, or an empty text for no key
	 */
	public MenuStep next(MenuPosition position, String key) {
		MenuPath path = MenuPath.of(position.start(), position.keys(), this.byName);
		if (path == null || !path.last().name().equalsIgnoreCase(position.node()) || position.plays() < 0) {
			return new MenuStep.Unknown();
		}
		if (position.plays() == 0) {
			return new MenuStep.Play(position.playedOnce(), false);
		}
		Menu menu = path.last();
		Optional<MenuOption> option = menu.option(key);
		if (option.isPresent()) {
			return chosen(option.get(), path, position);
		}
		if (position.plays() > menu.repeats()) {
			return follow(menu.otherwiseDestination(), path, MenuPosition.OTHERWISE, position.language(), position);
		}
		return new MenuStep.Play(position.playedOnce(), !key.isEmpty() && !key.equals(menu.repeatKey()));
	}

	private MenuStep chosen(MenuOption option, MenuPath path, MenuPosition position) {
		String language = (option.language() != null) ? option.language() : position.language();
		MenuStep next = follow(option.destination(), path, option.key(), language, position);
		return (option.schedule() != null)
				? new MenuStep.Scheduled(option.schedule(), next, path.choice(option.key(), language), position.stage())
				: next;
	}

	private MenuStep follow(CallerDestination destination, MenuPath path, String key, @Nullable String language,
			MenuPosition position) {
		if (destination instanceof CallerDestination.Menu menu) {
			MenuPath extended = path.extend(key, menu.name(), this.byName);
			return (extended != null)
					? new MenuStep.Play(position.at(extended.keys(), extended.last().name(), language), false)
					: new MenuStep.Unknown();
		}
		return new MenuStep.Leave(destination, path.choice(key, language), position.stage());
	}

}
