package dev.toritsugi.provisioning;

import java.io.PrintStream;

import dev.toritsugi.provisioning.resource.Change;
import dev.toritsugi.provisioning.resource.FieldChange;
import dev.toritsugi.provisioning.resource.Plan;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as programs read it.
 */
final class PlanJson {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private PlanJson() {
	}

	static void print(Plan plan, PrintStream out) {
		ObjectNode root = JSON.createObjectNode();
		root.put("create", plan.count(Change.Create.class))
			.put("update", plan.count(Change.Update.class))
			.put("delete", plan.count(Change.Delete.class))
			.put("heldBack", plan.count(Change.HeldBack.class));
		ArrayNode changes = root.putArray("changes");
		plan.changes().forEach((change) -> add(change, changes.addObject()));
		out.println(JSON.writeValueAsString(root));
	}

	private static void add(Change change, ObjectNode node) {
		node.put("action", action(change))
			.put("kind", change.resource().kind().label())
			.put("name", change.resource().name());
		if (change instanceof Change.HeldBack heldBack) {
			node.put("reason", heldBack.reason());
		}
		ArrayNode fields = node.putArray("fields");
		for (FieldChange field : change.fields()) {
			ObjectNode each = fields.addObject().put("field", field.field());
			each.set("before", FieldChange.withoutPassword(field.before()));
			each.set("after", FieldChange.withoutPassword(field.after()));
		}
	}

	private static String action(Change change) {
		return switch (change.sign()) {
			case '+' -> "create";
			case '~' -> "update";
			case '-' -> "delete";
			default -> "held back";
		};
	}

}
