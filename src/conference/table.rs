//! A list with a place for every position there can be.

use std::ops::{Deref, DerefMut, Index, IndexMut};

/// A list of as many places as are used, with room for `N`, a power of two: a position is
/// looked up without being held against an end, because every answer looks up many. One
/// past all that are used finds what such a place is filled with.
#[derive(Debug)]
pub(super) struct Table<T, const N: usize> {
    places: [T; N],
    used: usize,
}

impl<T: Copy, const N: usize> Table<T, N> {
    const MASK: usize = {
        assert!(N.is_power_of_two());
        N - 1
    };

    /// So many places (at most `N`), all of them and all behind them filled with this.
    pub(super) fn of(used: usize, filling: T) -> Table<T, N> {
        Table {
            places: [filling; N],
            used: used.min(N),
        }
    }
}

impl<T, const N: usize> Deref for Table<T, N> {
    type Target = [T];

    /// The places that are used.
    #[inline]
    fn deref(&self) -> &[T] {
        &self.places[..self.used]
    }
}

impl<T, const N: usize> DerefMut for Table<T, N> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.places[..self.used]
    }
}

impl<T: Copy, const N: usize> Index<usize> for Table<T, N> {
    type Output = T;

    #[inline(always)]
    fn index(&self, at: usize) -> &T {
        &self.places[at & Self::MASK]
    }
}

impl<T: Copy, const N: usize> IndexMut<usize> for Table<T, N> {
    #[inline(always)]
    fn index_mut(&mut self, at: usize) -> &mut T {
        &mut self.places[at & Self::MASK]
    }
}

impl<T: Copy, const N: usize> Clone for Table<T, N> {
    fn clone(&self) -> Table<T, N> {
        Table {
            places: self.places,
            used: self.used,
        }
    }

    /// Takes the other's place; of one that uses as many, what is used.
    fn clone_from(&mut self, other: &Table<T, N>) {
        if self.used == other.used {
            self.copy_from_slice(other);
        } else {
            (self.places, self.used) = (other.places, other.used);
        }
    }
}
