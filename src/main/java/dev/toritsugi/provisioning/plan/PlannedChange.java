package dev.toritsugi.provisioning.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * A change to one resource at Twilio, planned and not carried out yet.
 */
public sealed interface PlannedChange {

	/**
	 * The resource as it should be; of a deletion, as it is.
	 */
	ResourceState resource();

	/**
	 * Fields that change, with their values before and after.
	 */
	List<FieldChange> fields();

	/**
	 * Character that stands for the kind of change in output: + create, ~ update, -
	 * delete, ! held back.
	 */
	char sign();

	/**
	 * The change in one line without its fields, as in {@code + queue Sales}.
	 */
	default String title() {
		return "%s %s %s".formatted(sign(), resource().kind().label(), resource().name());
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
	 * @param current the resource as it is
	 */
	record Update(ResourceState resource, ExistingResource current, List<FieldChange> fields) implements PlannedChange {

		/**
		 * Names of the fields that change, as {@link ResourceState} has them;
		 * {@code name} for the friendly name.
		 */
		public Set<String> names() {
			return FieldComparator.changedFields(this.current.state(), this.resource);
		}

		@Override
		public char sign() {
			return '~';
		}

	}

	/**
	 * Deletes a resource that an earlier apply created and the definition no longer
	 * contains.
	 */
	record Delete(ExistingResource current) implements PlannedChange {

		/**
		 * The same deletion held back, because the resource is in use.
		 */
		public HeldBack heldBack() {
			return DeletionPlanner.inUse(this.current);
		}

		@Override
		public ResourceState resource() {
			return this.current.state();
		}

		@Override
		public List<FieldChange> fields() {
			return List.of();
		}

		@Override
		public char sign() {
			return '-';
		}

	}

	/**
	 * A change that an apply does not carry out.
	 *
	 * @param reason why not, without a full stop
	 * @param fix what makes the change possible, as an instruction without a full stop
	 */
	record HeldBack(ResourceState resource, List<FieldChange> fields, String reason,
			String fix) implements PlannedChange {

		@Override
		public char sign() {
			return '!';
		}

		@Override
		public String title() {
			return PlannedChange.super.title() + ": " + this.reason + "; " + this.fix;
		}

	}

}
