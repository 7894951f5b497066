package dev.toritsugi.menu;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Language of a caller, and attributes and priority of the caller's task, as the caller
 * has chosen them in menus.
 *
 * @param language language tag, or null if the caller has chosen no language
 * @param attributes JSON object with attributes that the caller's task has in addition to
 * those of all tasks
 * @param priority priority of the caller's task, or null for the priority of all tasks
 */
public record MenuChoice(@Nullable String language, String attributes, @Nullable Integer priority) {

	/** Choices of a caller who has pressed no key in a menu. */
	public static final MenuChoice NONE = new MenuChoice(null, "{}", null);

	/** Returns a copy in which an attribute is added or replaced. */
	public MenuChoice withAttribute(String name, String value) {
		return new MenuChoice(this.language, object(this.attributes).put(name, value).toString(), this.priority);
	}

	/** Returns a copy with another priority. */
	public MenuChoice withPriority(int priority) {
		return new MenuChoice(this.language, this.attributes, priority);
	}

	/**
	 * Returns the attributes of the caller's task as a JSON object.
	 * @param ofAllTasks JSON object with the attributes of all tasks, which the
	 * attributes of this choice replace
	 */
	public String taskAttributes(String ofAllTasks) {
		ObjectNode task = object(ofAllTasks);
		task.setAll(object(this.attributes));
		return task.toString();
	}

	/** Parses a JSON object. The settings were checked to contain JSON objects. */
	static ObjectNode object(String json) {
		return (ObjectNode) JsonMapper.shared().readTree(json);
	}

}
