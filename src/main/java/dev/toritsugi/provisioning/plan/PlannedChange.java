package dev.toritsugi.provisioning.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * A step from what is there to what should be. Says itself what it does, to whoever
 * previews it and to whoever watches it happen.
 */
public sealed interface PlannedChange {

	/**
	 * What it is about.
	 */
	ResourceState resource();

	/**
	 * What of it changes.
	 */
	List<FieldChange> fields();

	/**
	 * The one character that stands before it.
	 */
	char sign();

	/**
	 * The step in one line, without its fields.
	 */
	default String title() {
		return "%s %s %s".formatted(sign(), resource().kind().label(), resource().name());
	}

	/**
	 * Makes a resource.
	 */
	record Create(ResourceState resource) implements PlannedChange {

		@Override
		public List<FieldChange> fields() {
			return FieldChange.between(new ResourceState(this.resource.kind(), this.resource.name(), Map.of()),
					this.resource);
		}

		@Override
		public char sign() {
			return '+';
		}

	}

	/**
	 * Changes a resource.
	 *
	 * @param current what is there
	 */
	record Update(ResourceState resource, ExistingResource current, List<FieldChange> fields) implements PlannedChange {

		/**
		 * Names of the resource's fields in which something changes, its name among them.
		 */
		public Set<String> names() {
			return FieldChange.namesBetween(this.current.resource(), this.resource);
		}

		@Override
		public char sign() {
			return '~';
		}

	}

	/**
	 * Deletes a resource that the definition once made and no longer has.
	 */
	record Delete(ExistingResource current) implements PlannedChange {

		/**
		 * The same left undone, since somebody would miss it.
		 */
		public HeldBack heldBack() {
			return DeletionPlanner.missed(this.current);
		}

		@Override
		public ResourceState resource() {
			return this.current.resource();
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
	 * Is left undone.
	 *
	 * @param reason why, and how to have it done
	 */
	record HeldBack(ResourceState resource, List<FieldChange> fields, String reason) implements PlannedChange {

		@Override
		public char sign() {
			return '!';
		}

		@Override
		public String title() {
			return PlannedChange.super.title() + ": " + this.reason;
		}

	}

}
