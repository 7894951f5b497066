package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.plan.FieldChange;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.plan.ValueFormatter;
import dev.toritsugi.settings.TerminalText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints a plan as JSON.
 */
final class PlanJsonPrinter {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private PlanJsonPrinter() {
	}

	static void print(Plan plan, List<Finding> warnings, PrintStream out) {
		ObjectNode root = JSON.createObjectNode();
		root.put("create", plan.count(PlannedChange.Create.class))
			.put("update", plan.count(PlannedChange.Update.class))
			.put("delete", plan.count(PlannedChange.Delete.class))
			.put("heldBack", plan.count(PlannedChange.HeldBack.class))
			.put("noLongerDefined", plan.count(PlannedChange.NoLongerDefined.class));
		ArrayNode leftAlone = root.putArray("leftAlone");
		plan.leftAlone().forEach(leftAlone::add);
		ArrayNode changes = root.putArray("changes");
		plan.changes().forEach((change) -> add(change, changes.addObject()));
		ArrayNode warned = root.putArray("warnings");
		warnings.forEach((warning) -> warned.addObject()
			.put("found", warning.found())
			.put("consequence", warning.consequence())
			.put("fix", warning.fix()));
		out.println(TerminalText.ofJson(JSON.writeValueAsString(root)));
	}

	private static void add(PlannedChange change, ObjectNode node) {
		node.put("action", action(change))
			.put("kind", change.resource().kind().label())
			.put("name", change.resource().name());
		if (change instanceof PlannedChange.HeldBack heldBack) {
			node.put("reason", heldBack.reason()).put("fix", heldBack.fix());
		}
		ArrayNode fields = node.putArray("fields");
		for (FieldChange field : change.fields()) {
			ObjectNode each = fields.addObject().put("field", field.field());
			each.set("before", ValueFormatter.json(field.before()));
			each.set("after", ValueFormatter.json(field.after()));
		}
	}

	private static String action(PlannedChange change) {
		return switch (change.sign()) {
			case '+' -> "create";
			case '~' -> "update";
			case '-' -> "delete";
			case '?' -> "no longer defined";
			default -> "held back";
		};
	}

}
