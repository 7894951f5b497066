package dev.toritsugi.provisioning.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.settings.TerminalText;
import tools.jackson.databind.JsonNode;

/**
 * A planned change to one resource at Twilio.
 */
public sealed interface PlannedChange {

	/**
	 * Returns the desired state of the resource, or its existing state if the change
	 * deletes the resource.
	 */
	ResourceState resource();

	/**
	 * Returns the fields that change, with their values before and after the change.
	 */
	List<FieldChange> fields();

	/**
	 * Returns the character that represents the type of change in output: + create, ~
	 * update, - delete, ! held back, ? no longer in the definition.
	 */
	char sign();

	/**
	 * Returns the change in one line without its fields, for example
	 * {@code + queue Sales}.
	 */
	default String title() {
		return TerminalText.of("%s %s %s".formatted(sign(), resource().kind().label(), resource().name()));
	}

	/**
	 * Whether an apply carries out the change.
	 */
	default boolean isApplied() {
		return true;
	}

	/**
	 * Creates a resource.
	 */
	record Create(ResourceState resource) implements PlannedChange {

		@Override
		public List<FieldChange> fields() {
			return FieldComparator.changes(new ResourceState(this.resource.kind(), this.resource.name(), Map.of()),
					this.resource);
		}

		@Override
		public char sign() {
			return '+';
		}

	}

	/**
	 * Updates a resource.
	 *
	 * @param current the existing resource
	 */
	record Update(ResourceState resource, ExistingResource current, List<FieldChange> fields) implements PlannedChange {

		/**
		 * Returns the names of the {@link ResourceState} fields that change; {@code name}
		 * means the friendly name.
		 */
		public Set<String> names() {
			return FieldComparator.changedFields(this.current.state(), this.resource);
		}

		/** Returns the state of the resource after the update. */
		ResourceState state() {
			Map<String, JsonNode> fields = new LinkedHashMap<>(this.current.state().fields());
			fields.putAll(this.resource.fields());
			return new ResourceState(this.resource.kind(), this.resource.name(), fields);
		}

		@Override
		public char sign() {
			return '~';
		}

	}

	/**
	 * A change to an existing resource that an earlier apply created and that the
	 * definition no longer contains.
	 */
	sealed interface Removal extends PlannedChange {

		/** Returns the existing resource. */
		ExistingResource current();

		@Override
		default ResourceState resource() {
			return current().state();
		}

		@Override
		default List<FieldChange> fields() {
			return List.of();
		}

	}

	/**
	 * Deletes a resource that an earlier apply created and that the definition no longer
	 * contains.
	 */
	record Delete(ExistingResource current) implements Removal {

		/**
		 * Returns a held-back change that replaces this deletion, with the reason that
		 * the resource is in use.
		 */
		public HeldBack heldBack() {
			return DeletionPlanner.inUse(this.current);
		}

		@Override
		public char sign() {
			return '-';
		}

	}

	/**
	 * A change that an apply does not carry out.
	 *
	 * @param reason why the change is held back, without a full stop
	 * @param fix what the user must do before the change can be applied, without a full
	 * stop
	 */
	record HeldBack(ResourceState resource, List<FieldChange> fields, String reason,
			String fix) implements PlannedChange {

		@Override
		public char sign() {
			return '!';
		}

		@Override
		public String title() {
			return TerminalText.of(PlannedChange.super.title() + ": " + this.reason + "; " + this.fix);
		}

		@Override
		public boolean isApplied() {
			return false;
		}

	}

	/**
	 * A resource that an earlier apply created and that the definition no longer
	 * contains. An apply with the option {@code --prune} deletes it.
	 *
	 * @param usedByServer whether the resource's SID is or was in the server's settings,
	 * so that the server must be restarted before the resource is deleted
	 */
	record NoLongerDefined(ExistingResource current, boolean usedByServer) implements Removal {

		@Override
		public char sign() {
			return '?';
		}

		@Override
		public String title() {
			return Removal.super.title() + " is no longer in the definition; " + (this.usedByServer
					? "--prune --restarted deletes it after a restart of the server" : "--prune deletes it");
		}

		@Override
		public boolean isApplied() {
			return false;
		}

	}

}
