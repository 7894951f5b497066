package dev.toritsugi.menu;

import dev.toritsugi.callcenter.destination.CallerDestination;

/**
 * What follows in a menu.
 */
public sealed interface MenuStep {

	/**
	 * The caller hears a menu.
	 *
	 * @param position where the caller is, including this play of the menu
	 * @param afterWrongKey whether the caller has pressed a key without an option
	 */
	record Play(MenuPosition position, boolean afterWrongKey) implements MenuStep {

	}

	/**
	 * The caller leaves the menus.
	 *
	 * @param destination where the caller is led
	 * @param choice what the caller has chosen
	 * @param stage whether the dialled number was open
	 */
	record Leave(CallerDestination destination, MenuChoice choice, MenuStage stage) implements MenuStep {

	}

	/**
	 * The caller has chosen an option with opening hours.
	 *
	 * @param schedule name of the schedule with the opening hours
	 * @param whileOpen what follows while the option is open
	 * @param choice what the caller has chosen
	 * @param stage whether the dialled number was open
	 */
	record Scheduled(String schedule, MenuStep whileOpen, MenuChoice choice, MenuStage stage) implements MenuStep {

	}

	/** The position does not exist in the menus of this server. */
	record Unknown() implements MenuStep {

	}

}
