package dev.toritsugi.caller.twiml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.menu.MenuStage;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Converts a position in the menus to a relative URL and back. Twilio signs the URL, so
 * its parameters are trustworthy.
 */
public final class MenuUrl {

	private static final Pattern QUERY = Pattern.compile("[?&]([A-Za-z]+)=((?:[^&#%]++|%[0-9A-Fa-f]{2})*+)");

	private static final Pattern PLAY_COUNT = Pattern.compile("[0-9]{1,3}");

	private static final String KEYS = "Keys";

	private static final String NODE = "Node";

	private static final String PLAYS = "Plays";

	private static final String STAGE = "Stage";

	private static final String START = "Start";

	private MenuUrl() {
	}

	/** Returns the URL that Twilio requests for a caller at a position. */
	static String of(MenuPosition position) {
		return new UrlQuery().with(KEYS, position.keys())
			.with(ActionPaths.LANGUAGE, position.language())
			.with(NODE, position.node())
			.with(PLAYS, position.plays())
			.with(STAGE, position.stage().tag())
			.with(START, position.start())
			.appendTo(ActionPaths.relative(ActionPaths.MENU));
	}

	/**
	 * Reads the position from a request to a menu's URL. If a parameter is missing, no
	 * menu contains the position.
	 */
	public static MenuPosition read(HttpServletRequest request) {
		return position(request::getParameter);
	}

	/**
	 * Reads the position from an absolute URL. If the URL is malformed, no menu contains
	 * the position.
	 */
	public static MenuPosition read(String url) {
		Matcher query = QUERY.matcher(url);
		Map<String, String> parameters = new HashMap<>();
		while (query.find()) {
			parameters.putIfAbsent(query.group(1), URLDecoder.decode(query.group(2), StandardCharsets.UTF_8));
		}
		return position(parameters::get);
	}

	private static MenuPosition position(Function<String, @Nullable String> parameter) {
		return new MenuPosition(text(parameter, START), text(parameter, KEYS), text(parameter, NODE),
				plays(text(parameter, PLAYS)), parameter.apply(ActionPaths.LANGUAGE),
				MenuStage.of(text(parameter, STAGE)));
	}

	private static String text(Function<String, @Nullable String> parameter, String name) {
		return Objects.requireNonNullElse(parameter.apply(name), "");
	}

	private static int plays(String text) {
		return PLAY_COUNT.matcher(text).matches() ? Integer.parseInt(text) : -1;
	}

}
