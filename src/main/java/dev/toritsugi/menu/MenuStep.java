package dev.toritsugi.menu;

import dev.toritsugi.callcenter.destination.CallerDestination;

/**
 * Next step of a caller in the menus.
 */
public sealed interface MenuStep {

	/**
	 * The caller hears a menu.
	 *
	 * @param position position of the caller, in which this play of the menu is counted
	 * @param afterWrongKey whether the caller has pressed a key without an option
	 */
	record Play(MenuPosition position, boolean afterWrongKey) implements MenuStep {

	}

	/**
	 * The caller leaves the menus.
	 *
	 * @param destination where the caller is led
	 * @param choice choices of the caller in the menus
	 * @param stage whether the dialled number was open
	 */
	record Leave(CallerDestination destination, MenuChoice choice, MenuStage stage) implements MenuStep {

	}

	/**
	 * The caller has chosen an option with opening hours.
	 *
	 * @param schedule name of the schedule with the opening hours
	 * @param whileOpen next step if the option is open
	 * @param choice choices of the caller in the menus
	 * @param stage whether the dialled number was open
	 */
	record Scheduled(String schedule, MenuStep whileOpen, MenuChoice choice, MenuStage stage) implements MenuStep {

	}

	/**
	 * The menus of this server do not contain the caller's position, for example because
	 * a replica with other settings has played the menu.
	 */
	record Unknown() implements MenuStep {

	}

}
